// SPDX-License-Identifier: Apache-2.0
// Manifests out and in: docs/schema/hecha.manifest-1.schema.json.
#include "run/manifest.h"

#include "base/file.h"
#include "base/hash.h"
#include "gate/json.h"
#include "render/json_writer.h"

namespace hecha {
namespace {

constexpr std::string_view schema = "hecha.manifest/1";
constexpr std::size_t most_bytes = std::size_t{4} << 30;

void write_files(JsonWriter& json, std::string_view key, const std::vector<SummedFile>& files) {
  json.key(key);
  json.begin_array();
  for (const SummedFile& file : files) {
    json.begin_object();
    json.text("path", file.path);
    json.key("sha256");
    file.sha256.empty() ? json.null() : json.string(file.sha256);
    json.end_object();
  }
  json.end_array();
}

std::vector<SummedFile> files_from(const Json& json) {
  std::vector<SummedFile> files;
  for (const Json& file : json.items) files.push_back({file.text("path"), file.text("sha256")});
  return files;
}

}  // namespace

std::string manifest_text(const Manifest& manifest) {
  std::string text;
  JsonWriter json(text, JsonWriter::Style::indented);
  json.begin_object();
  json.text("schema", schema);
  json.key("program");
  json.begin_object();
  json.text("version", manifest.version);
  json.text("sha256", manifest.program);
  json.end_object();
  json.text("folder", manifest.folder);
  json.key("words");
  json.begin_array();
  for (const std::string& word : manifest.words) json.string(word);
  json.end_array();
  json.text("language", manifest.language);
  json.count("columns", manifest.columns);
  json.key("colour");
  json.boolean(manifest.colour);
  json.text("today", manifest.today);
  json.key("packs");
  json.begin_array();
  for (const SummedPack& pack : manifest.packs) {
    json.begin_object();
    json.text("id", pack.id);
    json.text("version", pack.version);
    json.text("fingerprint", pack.fingerprint);
    json.end_object();
  }
  json.end_array();
  write_files(json, "inputs", manifest.inputs);
  write_files(json, "files", manifest.files);
  json.key("outputs");
  json.begin_array();
  for (const SummedOutput& output : manifest.outputs) {
    json.begin_object();
    json.text("format", output.format);
    json.key("file");
    output.file.empty() ? json.null() : json.string(output.file);
    json.text("sha256", output.sha256);
    json.end_object();
  }
  json.end_array();
  json.end_object();
  return text + '\n';
}

std::optional<Manifest> manifest_from(const std::string& text) {
  const std::optional<Json> json = json_of(text);
  if (!json || json->text("schema") != schema || !json->at("words").is_array()) return {};
  Manifest manifest;
  manifest.version = json->at("program").text("version");
  manifest.program = json->at("program").text("sha256");
  manifest.folder = json->text("folder");
  for (const Json& word : json->at("words").items) manifest.words.push_back(word.string);
  manifest.language = json->text("language");
  const double columns = json->at("columns").number;
  manifest.columns = columns >= 1 && columns <= 1000 ? static_cast<std::uint32_t>(columns) : 80;
  manifest.colour = json->at("colour").boolean;
  manifest.today = json->text("today");
  for (const Json& pack : json->at("packs").items)
    manifest.packs.push_back({pack.text("id"), pack.text("version"), pack.text("fingerprint")});
  manifest.inputs = files_from(json->at("inputs"));
  manifest.files = files_from(json->at("files"));
  for (const Json& output : json->at("outputs").items)
    manifest.outputs.push_back({output.text("format"), output.text("file"), output.text("sha256")});
  return manifest;
}

SummedFile summed(const std::string& path) {
  std::string bytes;
  const Result<void> read = read_file(path, most_bytes, bytes);
  return {path, read ? sha256(bytes) : ""};
}

std::string program_sum() { return summed("/proc/self/exe").sha256; }

}  // namespace hecha
