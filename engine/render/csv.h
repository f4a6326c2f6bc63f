// SPDX-License-Identifier: Apache-2.0
// The outputs for spreadsheets: a row for each item, or for each document.
#pragma once

#include "hecha/renderer.h"

namespace hecha {

Text csv_doc();
std::unique_ptr<Renderer> make_csv(std::ostream& out, const RenderOptions& options);

Text csv_documents_doc();
std::unique_ptr<Renderer> make_csv_documents(std::ostream& out, const RenderOptions& options);

}  // namespace hecha
