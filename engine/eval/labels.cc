// SPDX-License-Identifier: Apache-2.0
// Every label is read before anything is judged, and all that is wrong is told at once.
#include "eval/labels.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "base/file.h"
#include "base/hash.h"
#include "eval/words.h"
#include "gate/json.h"
#include "ingest/formats.h"
#include "pack/data.h"

namespace hecha {
namespace {

constexpr std::size_t max_label_bytes = 4u << 20;
constexpr std::string_view ending = ".json";
constexpr std::array verdicts = {Verdict::met, Verdict::partial, Verdict::missing};
constexpr std::array kinds = {DocumentKind::report, DocumentKind::not_a_report,
                              DocumentKind::damaged};

// A year is a number in JSON and digits everywhere else.
FactValue fact_value(const Json& json) {
  if (json.kind == Json::Kind::string) return json.string;
  if (json.kind == Json::Kind::number && std::abs(json.number) < 1e6)
    return std::to_string(std::lround(json.number));
  return {};
}

bool is_fact(const Json& json) {
  return json.kind == Json::Kind::null || json.kind == Json::Kind::string ||
         json.kind == Json::Kind::number;
}

// One file of labels, and what is wrong with it.
class LabelReader {
 public:
  LabelReader(std::string file, const Pack& pack, std::vector<Text>& problems)
      : file_(std::move(file)), data_(pack.data()), problems_(problems) {}

  void read(const Json& root, LabelledReport& report) {
    if (!root.is_object()) return wrong("{}", eval_word::an_object);
    read_kind(root.at("kind"), report);
    if (report.kind != DocumentKind::report) return;  // nothing else is counted
    read_facts(root, report);
    read_items(root, report);
    read_defects(root.at("defects"), report);
  }

 private:
  void wrong(const std::string& key, const Label& wanted) {
    problems_.push_back({fill(eval_word::wrong_type.zh, {file_, key, wanted.zh}),
                         fill(eval_word::wrong_type.en, {file_, key, wanted.en})});
  }

  // Whether `json` is an object; what is absent is none, and no problem.
  bool object(const Json& json, const std::string& key) {
    if (json.kind != Json::Kind::null && !json.is_object()) wrong(key, eval_word::an_object);
    return json.is_object();
  }
  bool array(const Json& json, const std::string& key) {
    if (json.kind != Json::Kind::null && !json.is_array()) wrong(key, eval_word::an_array);
    return json.is_array();
  }
  bool string(const Json& json, const std::string& key) {
    if (json.kind != Json::Kind::string) wrong(key, eval_word::a_string);
    return json.kind == Json::Kind::string;
  }

  void read_kind(const Json& json, LabelledReport& report) {
    if (json.kind == Json::Kind::null || !string(json, "kind")) return;
    const auto found = std::find_if(kinds.begin(), kinds.end(), [&](DocumentKind kind) {
      return document_kind_id(kind) == json.string;
    });
    if (found == kinds.end())
      problems_.push_back(told(eval_word::bad_kind, {file_, json.string}));
    else
      report.kind = *found;
  }

  FactValue fact(const Json& json, const std::string& key) {
    if (!is_fact(json)) wrong(key, eval_word::a_value);
    return fact_value(json);
  }

  void read_facts(const Json& root, LabelledReport& report) {
    const Json& doc = root.at("doc");
    const Json& acceptable = root.at("doc_acceptable");
    if (!object(doc, "doc")) return;
    report.has_facts = true;
    const bool others = object(acceptable, "doc_acceptable");
    for (std::size_t i = 0; i < fact_names.size(); ++i) {
      const std::string name(fact_names[i]);
      report.facts[i].value = fact(doc.at(name), "doc." + name);
      if (!others || !array(acceptable.at(name), "doc_acceptable." + name)) continue;
      for (const Json& other : acceptable.at(name).items)
        report.facts[i].acceptable.push_back(fact(other, "doc_acceptable." + name));
    }
    report.signed_date = fact(doc.at("signed_date"), "doc.signed_date");
  }

  // The index of the label called `name`, or nothing, which is told.
  template <typename Name>
  std::optional<std::size_t> label_of(const std::vector<Name>& labels, const std::string& name) {
    std::string known;
    for (std::size_t i = 0; i < labels.size(); ++i) {
      if (labels[i].label == name) return i;
      known += (known.empty() ? "" : " ") + labels[i].label;
    }
    Text text = told(eval_word::unknown_label, {file_, name});
    const Text hint = told(eval_word::label_hint, {known});
    problems_.push_back(known.empty() ? text : Text{text.zh + hint.zh, text.en + hint.en});
    return {};
  }

  std::optional<Verdict> verdict(const Json& json, const std::string& key) {
    if (!string(json, key)) return {};
    for (const Verdict verdict : verdicts)
      if (verdict_id(verdict) == json.string) return verdict;
    problems_.push_back(told(eval_word::bad_verdict, {file_, key, json.string}));
    return {};
  }

  void read_items(const Json& root, LabelledReport& report) {
    const Json& items = root.at("items");
    if (!items.is_object()) return wrong("items", eval_word::an_object);
    const Json& acceptable = root.at("acceptable");
    const Json& evidence = root.at("evidence");
    object(acceptable, "acceptable");
    object(evidence, "evidence");
    for (const std::string& name : acceptable.keys) label_of(data_.item_labels, name);
    for (std::size_t i = 0; i < items.keys.size(); ++i) {
      const std::string& name = items.keys[i];
      const auto label = label_of(data_.item_labels, name);
      const auto said = verdict(items.items[i], "items." + name);
      if (!label || !said) continue;
      LabelledItem item{*label, *said, {}, {}};
      if (array(acceptable.at(name), "acceptable." + name))
        for (const Json& other : acceptable.at(name).items)
          if (const auto also = verdict(other, "acceptable." + name))
            item.acceptable.push_back(*also);
      if (array(evidence.at(name), "evidence." + name))
        for (const Json& quotation : evidence.at(name).items)
          if (string(quotation, "evidence." + name)) item.quotations.push_back(quotation.string);
      report.items.push_back(std::move(item));
    }
    std::sort(report.items.begin(), report.items.end(),
              [](const LabelledItem& a, const LabelledItem& b) { return a.label < b.label; });
  }

  void read_defects(const Json& defects, LabelledReport& report) {
    if (!array(defects, "defects")) return;
    for (const Json& defect : defects.items) {
      if (!object(defect, "defects[]") || !string(defect.at("kind"), "defects[].kind")) continue;
      if (const Json& quote = defect.at("quote"); quote.kind != Json::Kind::null)
        string(quote, "defects[].quote");
      if (const auto label = label_of(data_.defect_labels, defect.text("kind")))
        report.defects.push_back({*label, defect.text("quote")});
    }
  }

  std::string file_;
  const Pack::Data& data_;
  std::vector<Text>& problems_;
};

// Name without its ending -> names of readable files.
using Texts = std::map<std::string, std::vector<std::string>>;

std::string list_of(const std::vector<std::string>& names) {
  std::string list;
  for (const std::string& name : names) list += (list.empty() ? "" : " ") + name;
  return list;
}

void add_label(const std::string& path, const std::string& name, const std::string& folder,
               const Texts& texts, const Pack& pack, Fingerprint& fingerprint, LabelSet& labels) {
  LabelledReport report;
  report.id = name.substr(0, name.size() - ending.size());
  const auto found = texts.find(report.id);
  if (found == texts.end()) {
    labels.problems.push_back(told(eval_word::no_text, {path, report.id}));
  } else if (found->second.size() > 1) {
    labels.problems.push_back(told(eval_word::two_texts, {path, list_of(found->second)}));
  } else {
    report.path = folder + found->second.front();
    fingerprint.take_part(found->second.front());
  }
  std::string bytes;
  if (!read_file(path, max_label_bytes, bytes)) {
    labels.problems.push_back(told(eval_word::unreadable, {path}));
    return;
  }
  fingerprint.take_part(bytes);
  read_label(bytes, path, pack, report, labels.problems);
  labels.reports.push_back(std::move(report));
}

}  // namespace

void read_label(std::string_view bytes, const std::string& file, const Pack& pack,
                LabelledReport& report, std::vector<Text>& problems) {
  if (const std::optional<Json> json = json_of(bytes))
    LabelReader(file, pack, problems).read(*json, report);
  else
    problems.push_back(told(eval_word::no_json, {file}));
}

LabelSet read_labels(const std::string& folder, const Pack& pack) {
  LabelSet labels;
  const Pack::Data& data = pack.data();
  if (data.item_labels.empty() && data.defect_labels.empty()) {
    labels.problems.push_back(told(eval_word::no_pack_labels, {pack.id()}));
    return labels;
  }
  const Result<Listing> listing = list_files(folder);
  if (!listing || path_kind(folder) != PathKind::folder) {
    labels.problems.push_back(told(eval_word::no_folder, {folder}));
    return labels;
  }
  const std::string below = folder.ends_with('/') ? folder : folder + "/";
  Texts texts;
  std::vector<std::string> names;
  for (const std::string& path : listing->files) {
    const std::string name = path.substr(std::min(below.size(), path.size()));
    if (name.find('/') != std::string::npos) continue;
    if (name.ends_with(ending))
      names.push_back(name);
    else if (has_known_extension(name))
      texts[name.substr(0, name.rfind('.'))].push_back(name);
  }
  if (names.empty()) labels.problems.push_back(told(eval_word::no_labels, {folder}));
  Fingerprint fingerprint;
  for (const std::string& name : names)
    add_label(below + name, name, below, texts, pack, fingerprint, labels);
  labels.fingerprint = fingerprint.text();
  return labels;
}

}  // namespace hecha
