// SPDX-License-Identifier: Apache-2.0
// Key by key, in the order of the schema.
#include "eval/accuracy_json.h"

#include <cmath>

#include "render/json_writer.h"

namespace hecha {
namespace {

constexpr std::string_view kinds[] = {"kind",      "fact",        "verdict", "evidence",
                                      "not_found", "false_alarm", "count"};

class Writer {
 public:
  explicit Writer(std::string& out) : json_(out, JsonWriter::Style::indented) {}

  void write(const Accuracy& accuracy, AccuracyDetail detail) {
    json_.begin_object();
    json_.text("schema", accuracy_schema);
    json_.key("pack");
    json_.begin_object();
    json_.text("id", accuracy.pack);
    json_.text("version", accuracy.version);
    json_.text("fingerprint", accuracy.fingerprint);
    json_.end_object();
    json_.key("labels");
    json_.begin_object();
    json_.count("documents", accuracy.documents);
    json_.count("unreadable", accuracy.unreadable);
    json_.text("fingerprint", accuracy.labels);
    json_.end_object();
    write_items(accuracy);
    write_facts(accuracy);
    write_defects(accuracy);
    json_.key("rules");
    json_.begin_array();
    for (const RuleAccuracy& rule : accuracy.rules) write_rule(rule);
    json_.end_array();
    if (accuracy.stability) write_stability(*accuracy.stability);
    if (detail == AccuracyDetail::disagreements) {
      json_.key("disagreements");
      json_.begin_array();
      for (const Disagreement& one : accuracy.disagreements) write_disagreement(one);
      json_.end_array();
      if (accuracy.stability) write_unstable(accuracy.stability->unstable);
    }
    json_.end_object();
  }

 private:
  // Four decimals: more than any set of labels can tell.
  void number(std::string_view key, std::optional<double> value) {
    json_.key(key);
    value ? json_.number(std::round(*value * 1e4) / 1e4) : json_.null();
  }
  void interval(const std::optional<Interval>& range) {
    number("low", range ? std::optional(range->low) : std::nullopt);
    number("high", range ? std::optional(range->high) : std::nullopt);
  }
  void share(std::string_view key, Share share) {
    json_.key(key);
    json_.begin_object();
    json_.count("hits", share.hits);
    json_.count("total", share.total);
    number("value", share.value());
    interval(share.total > 0 ? std::optional(wilson(share)) : std::nullopt);
    json_.end_object();
  }
  void counts(const Counts& counts, const std::optional<Interval>& range) {
    json_.count("tp", counts.tp);
    json_.count("fp", counts.fp);
    json_.count("fn", counts.fn);
    share("precision", counts.precision());
    share("recall", counts.recall());
    json_.key("f1");
    json_.begin_object();
    number("value", counts.f1());
    interval(range);
    json_.end_object();
  }
  void text_or_null(std::string_view key, const std::string& text) {
    json_.key(key);
    text.empty() ? json_.null() : json_.string(text);
  }

  void write_items(const Accuracy& accuracy) {
    json_.key("items");
    json_.begin_object();
    share("fair", accuracy.fair);
    share("exact", accuracy.exact);
    share("evidence", accuracy.evidence);
    json_.key("missing");
    json_.begin_object();
    counts(accuracy.missing, accuracy.missing_range);
    json_.end_object();
    json_.end_object();
  }

  void write_facts(const Accuracy& accuracy) {
    json_.key("facts");
    json_.begin_object();
    for (std::size_t i = 0; i < fact_names.size(); ++i) share(fact_names[i], accuracy.facts[i]);
    share("kind", accuracy.kind);
    json_.end_object();
  }

  void write_defects(const Accuracy& accuracy) {
    json_.key("defects");
    json_.begin_object();
    counts(accuracy.defects, accuracy.defects_range);
    share("clean", accuracy.clean);
    json_.end_object();
  }

  void write_rule(const RuleAccuracy& rule) {
    json_.begin_object();
    json_.text("label", rule.label);
    text_or_null("rule", rule.rule);
    json_.text("kind", rule.is_item ? "item" : "defect");
    json_.count("n", rule.n);
    counts(rule.counts, rule.f1_range);
    if (rule.is_item) {
      share("fair", rule.fair);
      share("exact", rule.exact);
      share("evidence", rule.evidence);
      json_.key("confusion");
      json_.begin_array();
      for (const auto& [pair, n] : rule.confusion) {
        json_.begin_object();
        json_.text("label", pair.first);
        json_.text("verdict", pair.second);
        json_.count("n", n);
        json_.end_object();
      }
      json_.end_array();
    }
    json_.end_object();
  }

  void strings(std::string_view key, const std::vector<std::string>& texts) {
    json_.key(key);
    json_.begin_array();
    for (const std::string& text : texts) json_.string(text);
    json_.end_array();
  }

  void write_disagreement(const Disagreement& one) {
    json_.begin_object();
    json_.text("document", one.document);
    json_.text("kind", kinds[static_cast<std::size_t>(one.what)]);
    json_.text("label", one.label);
    text_or_null("rule", one.rule);
    text_or_null("expected", one.expected);
    text_or_null("got", one.got);
    strings("label_quotes", one.theirs);
    strings("quotes", one.ours);
    json_.end_object();
  }

  // Whatever was never tried is left out.
  void shares(std::string_view key, const std::vector<std::string>& names,
              const std::vector<Share>& shares) {
    json_.key(key);
    json_.begin_object();
    for (std::size_t i = 0; i < names.size(); ++i)
      if (shares[i].total > 0) share(names[i], shares[i]);
    json_.end_object();
  }

  void write_stability(const Stability& stability) {
    json_.key("stability");
    json_.begin_object();
    share("all", stability.all());
    shares("changes", stability.changes, stability.by_change);
    shares("rules", stability.rules, stability.by_rule);
    shares("removed", stability.rules, stability.removed);
    json_.end_object();
  }

  void write_unstable(const std::vector<Unstable>& unstable) {
    json_.key("unstable");
    json_.begin_array();
    for (const Unstable& one : unstable) {
      json_.begin_object();
      json_.text("document", one.document);
      json_.text("change", one.change);
      json_.text("rule", one.rule);
      json_.text("before", one.before);
      json_.text("after", one.after);
      strings("quotes_before", one.quotes_before);
      strings("quotes_after", one.quotes_after);
      json_.end_object();
    }
    json_.end_array();
  }

  JsonWriter json_;
};

}  // namespace

std::string accuracy_json(const Accuracy& accuracy, AccuracyDetail detail) {
  std::string out;
  Writer(out).write(accuracy, detail);
  return out + "\n";
}

}  // namespace hecha
