// SPDX-License-Identifier: Apache-2.0
// One renderer and one output for each request.
#include "run/outputs.h"

#include <algorithm>

#include "base/hash.h"
#include "run/provenance.h"
#include "run/terminal.h"

namespace hecha {
namespace {

constexpr std::size_t few = 5;  // so many documents are shown in full without being asked

RenderOptions render_options(const Options& options, const OutputRequest& request,
                             const Output& output, const Outputs::Context& context) {
  RenderOptions render;
  render.language = options.language;
  const bool screen = request.file.empty() && is_terminal(output.descriptor());
  // Colours in a file only for who insists.
  render.colour = request.file.empty() ? wants_colour(options.colour, environment, screen)
                                       : options.colour == ColourMode::always;
  const bool full =
      options.verbose || options.explain || options.show_passed || context.paths.size() <= few;
  render.detail = full && !options.quiet ? Detail::full : Detail::line;
  render.min_severity = options.min_severity;
  render.show_passed = options.show_passed;
  render.width = options.columns > 0 ? options.columns : width_of(output.descriptor(), environment);
  render.root = common_folder(context.paths);
  render.provenance = provenance_of(options);
  render.precision = context.precision;
  return render;
}

const RendererKind& kind_of(const std::string& format) {
  return *std::find_if(renderer_kinds().begin(), renderer_kinds().end(),
                       [&](const RendererKind& one) { return one.name == format; });
}

}  // namespace

std::vector<OutputRequest> output_requests(const Options& options) {
  std::vector<OutputRequest> requests = options.formats;
  if (requests.empty()) requests.push_back({"console", ""});
  for (OutputRequest& request : requests)
    if (request.file.empty()) request.file = options.output;
  return requests;
}

bool is_paged(const std::string& format) { return kind_of(format).make_folder != nullptr; }

Result<std::unique_ptr<Outputs>> Outputs::open(const Options& options, const Context& context) {
  auto outputs = std::make_unique<Outputs>();
  for (const OutputRequest& request : output_requests(options)) {
    const RendererKind& kind = kind_of(request.format);
    One one;
    one.one_document = kind.make_folder != nullptr && !names_folder(request.file);
    if (one.one_document && context.paths.size() > 1)
      return tl::unexpected(Error{ErrorCode::folder_needed, request.file});
    std::string file = options.record ? "/dev/null" : request.file;  // who only compares
    if (kind.make_folder != nullptr && !one.one_document) {
      one.folder = std::make_unique<OutputFolder>(options.record ? "" : request.file);
      if (one.folder->error()) return tl::unexpected(*one.folder->error());
      if (!options.record) file = one.folder->path() + "/index.html";
    }
    Result<std::unique_ptr<Output>> output = Output::open(file);
    if (!output) return tl::unexpected(output.error());
    one.output = std::move(*output);
    if (options.record || !options.manifest.empty()) one.output->keep_sum();
    const RenderOptions render = render_options(options, request, *one.output, context);
    outputs->columns_ = render.width;
    outputs->colour_ = outputs->colour_ || render.colour;
    one.screen = request.file.empty() && is_terminal(one.output->descriptor());
    one.renderer = one.folder ? kind.make_folder(one.output->stream(), *one.folder, render)
                              : kind.make(one.output->stream(), render);
    outputs->all_.push_back(std::move(one));
  }
  return outputs;
}

void Outputs::begin(const Pack& pack) {
  for (const One& one : all_) one.renderer->begin(pack);
}

void Outputs::add(const DocumentResult& result) {
  ++documents_;
  for (const One& one : all_) {
    if (one.one_document && documents_ > 1) continue;  // commit() says so
    one.renderer->add(result);
    if (one.screen) one.output->stream().flush();
  }
}

void Outputs::end(const RunSummary& summary) {
  for (const One& one : all_) one.renderer->end(summary);
}

bool Outputs::on_screen() const {
  return std::any_of(all_.begin(), all_.end(), [](const One& one) { return one.screen; });
}

bool Outputs::failed() const {
  return std::any_of(all_.begin(), all_.end(), [&](const One& one) {
    return one.output->failed() || (one.folder && one.folder->error()) ||
           (one.one_document && documents_ > 1);
  });
}

bool Outputs::reader_gone() const {
  return std::any_of(all_.begin(), all_.end(),
                     [](const One& one) { return one.output->reader_gone(); });
}

Result<void> Outputs::commit() {
  for (const One& one : all_) {
    if (one.one_document && documents_ > 1)
      return tl::unexpected(Error{ErrorCode::folder_needed, ""});
    if (one.folder && one.folder->error()) return tl::unexpected(*one.folder->error());
  }
  for (const One& one : all_)
    if (const Result<void> written = one.output->close(); !written) return written;
  for (const One& one : all_)
    if (const Result<void> placed = one.output->place(); !placed) return placed;
  return {};
}

void Outputs::give_up() {
  for (const One& one : all_) one.output->stream().flush();
}

std::vector<std::string> Outputs::sums() const {
  std::vector<std::string> sums;
  for (const One& one : all_) {
    const std::string sum = one.output->sum();
    sums.push_back(one.folder && !sum.empty() ? sha256(sum + one.folder->sum()) : sum);
  }
  return sums;
}

}  // namespace hecha
