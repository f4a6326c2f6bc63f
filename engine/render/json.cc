// SPDX-License-Identifier: Apache-2.0
// Streams result objects, as one document, as an array, or line by line.
#include "render/json.h"

#include <ostream>
#include <string>

#include "render/result_json.h"

namespace hecha {
namespace {

class JsonLines final : public Renderer {
 public:
  explicit JsonLines(std::ostream& out) : out_(out) {}

  void begin(const Pack& pack) override { pack_ = &pack; }

  void add(const DocumentResult& result) override {
    line_.clear();
    JsonWriter json(line_, JsonWriter::Style::compact);
    write_result(json, *pack_, result);
    line_ += '\n';
    out_.write(line_.data(), static_cast<std::streamsize>(line_.size()));
  }

  void end(const RunSummary&) override {}

 private:
  std::ostream& out_;
  const Pack* pack_ = nullptr;
  std::string line_;  // kept for its memory
};

// Whether there will be an array is known only when the second result comes:
// the first waits until then.
class Json final : public Renderer {
 public:
  explicit Json(std::ostream& out) : out_(out) {}

  void begin(const Pack& pack) override { pack_ = &pack; }

  void add(const DocumentResult& result) override {
    if (++results_ > 1) {
      out_ << (results_ == 2 ? "[\n" : ",\n") << object_;
      object_.clear();
    }
    JsonWriter json(object_, JsonWriter::Style::indented);
    write_result(json, *pack_, result);
  }

  void end(const RunSummary&) override {
    if (results_ == 0)
      out_ << "[]\n";
    else if (results_ == 1)
      out_ << object_ << '\n';
    else
      out_ << ",\n" << object_ << "\n]\n";
  }

 private:
  std::ostream& out_;
  const Pack* pack_ = nullptr;
  std::uint64_t results_ = 0;
  std::string object_;  // the latest, not yet written
};

}  // namespace

Text json_doc() {
  return {"缩进的 JSON：一份文档为一个对象，多份为一个数组",
          "indented JSON: one object for one document, an array for several"};
}

Text jsonl_doc() {
  return {"每份文档一行的 JSON，适合成批处理", "JSON, one document a line, for batches"};
}

std::unique_ptr<Renderer> make_json(std::ostream& out, const RenderOptions&) {
  return std::make_unique<Json>(out);
}

std::unique_ptr<Renderer> make_jsonl(std::ostream& out, const RenderOptions&) {
  return std::make_unique<JsonLines>(out);
}

}  // namespace hecha
