// SPDX-License-Identifier: Apache-2.0
// The page on one document.
#pragma once

#include <iosfwd>

#include "hecha/renderer.h"
#include "render/html/sections.h"
#include "render/html/view.h"

namespace hecha::html {

// Parses its templates once; then writes any number of pages.
class ReportPage {
 public:
  ReportPage(const Pack& pack, const RenderOptions& options, bool in_folder);

  // Complete and without a reference to anything outside, but to ../index.html if it is one
  // of a folder. Memory: the findings twice; the text is not copied.
  void write(std::ostream& out, const DocumentResult& result);

 private:
  // Its findings, and how many they are.
  void add_section(View& view, const Section& section, const Scorecard& card);

  const Pack& pack_;
  RenderOptions options_;
  Template page_, finding_;
  View frame_;  // what is the same on every page
};

// A document's name without the folders that lead to it.
std::string short_name(const std::string& name, const std::string& root);

// met, missing or other: how the verdict on a document is painted.
std::string_view outcome_of(const DocumentResult& result);

}  // namespace hecha::html
