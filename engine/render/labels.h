// SPDX-License-Identifier: Apache-2.0
// Every fixed word that renderers show to people, in Chinese and in English.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

#include "hecha/renderer.h"
#include "hecha/scorecard.h"

namespace hecha {

// One word or one sentence. {0}, {1}, ... stand for what fill() puts there.
struct Label {
  std::string_view zh;
  std::string_view en;

  std::string_view in(Language language) const { return language == Language::zh ? zh : en; }
};

// The text in `language`; the Chinese one where the pack gives no English.
const std::string& in(const Text& text, Language language);

// `pattern` with {0}, {1}, ... replaced by the arguments, each taken as it is.
std::string fill(std::string_view pattern, std::initializer_list<std::string_view> arguments);
// The same in one language, and in both.
std::string text_of(const Label& pattern, std::initializer_list<std::string_view> arguments,
                    Language language);
Text told(const Label& pattern, std::initializer_list<std::string_view> arguments);

// How a result is shown: the symbol always stands beside the word.
struct VerdictLabel {
  std::string_view symbol;  // one column wide in every terminal
  Label word;
};
const VerdictLabel& verdict_label(Verdict verdict);
const Label& severity_label(Severity severity);
const Label& document_kind_label(DocumentKind kind);

// What a person decided, in a word: 不涉及本文档, 认定已满足, ...
std::string decision_text(const Decision& decision, Language language);

// For values that travel as ids; an id without a row is shown as it is.
std::string level_name(const std::string& id, Language language);
std::string filled_by_name(const std::string& id, Language language);
std::string found_in_name(const std::string& id, Language language);

namespace label {

// The verdict on a document.
inline constexpr Label passed{"通过", "passed"};
inline constexpr Label failed{"未通过", "failed"};
inline constexpr Label undetermined{"未能判定", "not computed"};
inline constexpr Label judged{"已核查", "checked"};  // no gate was asked
inline constexpr Label unreadable{"无法读取", "unreadable"};
inline constexpr Label no_score{"不予评分", "not judged"};
inline constexpr Label not_computed{"有条目出错，未计算得分", "a rule ended in error: no score"};
inline constexpr Label score{"得分", "score"};
inline constexpr Label score_of{"{0} / {1}", "{0} / {1}"};
inline constexpr Label score_percent{"{0}（{1} / {2} 分）", "{0} ({1} / {2} points)"};
inline constexpr Label unscored{"（另有 {0} 项未计分）", " ({0} more not scored)"};
inline constexpr std::uint32_t verdict_width = 10;  // columns of the longest word above

// Why a gate was not passed.
inline constexpr Label gate_failing{"{0} 项{1}级要求未满足：{2}",
                                    "{0} not met at severity {1}: {2}"};
inline constexpr Label gate_too_many{"{0} 项{1}级要求未满足，最多允许 {3} 项：{2}",
                                     "{0} not met at severity {1}, at most {3} allowed: {2}"};
inline constexpr Label gate_new{"新增 {0} 项{1}级要求未满足，最多允许 {3} 项：{2}",
                                "{0} new ones not met at severity {1}, at most {3} allowed: {2}"};
inline constexpr Label gate_group{"“{0}”得分 {1}，低于要求的 {2}",
                                  "score {1} of group \"{0}\" is below {2}"};
inline constexpr Label gate_no_group{"未能计算“{0}”的得分，无法确认达到 {1} 分",
                                     "no score of group \"{0}\": it is not known whether {1} is "
                                     "reached"};
inline constexpr Label gate_score{"得分 {0}，低于要求的 {1}", "score {0} is below {1}"};
inline constexpr Label gate_no_score{"未能计算得分，无法确认达到 {0} 分",
                                     "no score: it is not known whether {0} is reached"};
inline constexpr Label gate_not_judged{"{0}，未作判断", "{0}: not judged"};
inline constexpr Label gate_named{"“{0}”门槛：{1}", "gate \"{0}\": {1}"};

// The account of the score.
inline constexpr Label gain{"补齐这 {0} 项，可再得 {1} 分：",
                            "These {0} items would add {1} points:"};
inline constexpr Label gain_one{"补齐这一项，可再得 {1} 分：", "This item would add {1} points:"};
inline constexpr Label full_marks{"计分条目全部满足，没有失分。",
                                  "Every scored item is met: no point lost."};
inline constexpr Label groups{"分组：", "By group: "};
inline constexpr Label models{"另两种算法：各项等权 {0}；只计完全满足的 {1}",
                              "Other models: equal weights {0}; met only {1}"};

// A finding.
inline constexpr Label severity{"{0}级", "{0}"};
inline constexpr Label points{"得 {0} / {1} 分", "{0} / {1} points"};
inline constexpr Label evidence{"原文：", "In the text:"};
inline constexpr Label evidence_by{"原文（按{0}认定）：", "In the text (found by {0}):"};
inline constexpr Label near_miss{"相近、但不算数的文字：", "Close, but does not count:"};
inline constexpr Label struck_by{"不算，因为：{0}", "does not count: {0}"};
inline constexpr Label decided{"复核意见：", "Decided by a person: "};
inline constexpr Label decided_na{"不涉及本文档", "does not concern this document"};
inline constexpr Label decided_met{"认定已满足", "is met"};
inline constexpr Label decided_accept{"接受现状", "accepted as it is"};
inline constexpr Label decided_confirm{"结论无误", "confirmed"};
inline constexpr Label decided_result{"认定为“{0}”", "is {0}"};
inline constexpr Label decided_original{"（原结论：{0}）", " (the rules say: {0})"};
inline constexpr Label decided_by{"{0}，{1}，有效至 {2}", "{0}, {1}, valid through {2}"};
inline constexpr Label decided_inline{"文内标注，第{0}行", "in the draft, line {0}"};
inline constexpr Label is_new{"（新增）", " (new)"};
inline constexpr Label fixed{"与基线相比已解决：", "Solved since the baseline: "};
inline constexpr Label insert_at{"建议补在：", "Where to put it: "};
inline constexpr Label after_place{"{0}之后", "after {0}"};
inline constexpr Label section{"“{0}”部分", "section \"{0}\""};
inline constexpr Label basis{"依据：", "Basis: "};
inline constexpr Label book{"《{0}》", "{0}"};
inline constexpr Label article{"{0}", ", {0}"};
inline constexpr Label unverified{"（条款号未经原文核对）", " (article number not verified)"};
inline constexpr Label advice{"请起草人补充：", "Questions to the drafter:"};
inline constexpr Label explanation{"判断过程：", "How it was judged:"};
inline constexpr Label fix{"改为：{0} → {1}", "fix: {0} → {1}"};
inline constexpr Label more{"……另有 {0} 处", "... and {0} more"};

// A line of trouble for code-review tools.
inline constexpr Label alert_head{"{1}：{0}", "{1}: {0}"};
inline constexpr Label alert_near_miss{"最接近的文字“{0}”不算：{1}",
                                       "the closest passage, \"{0}\", does not count: {1}"};

// What was met, and what was not judged.
inline constexpr Label met_folded{"已满足 {0} 项  ", "{0} met  "};
inline constexpr Label show_passed{"（--show-passed 可列出依据的原文）",
                                   "(--show-passed lists the evidence)"};
inline constexpr Label not_checked{"未检查的内容", "Not checked"};
inline constexpr Label not_checked_ever{
    "程序只看文中写了没有、写得是否具体；所写是否属实、数字是否准确，须由人工核对。",
    "Only what is written and how concretely was checked; whether it is true, and whether the "
    "figures are right, people must check."};

// What the document says of itself.
inline constexpr Label facts{"文档信息", "The document"};
inline constexpr Label outline{"篇章结构", "Outline"};
inline constexpr Label plays{" → {0}", " → {0}"};
inline constexpr Label title{"标题", "title"};
inline constexpr Label issuer{"发布机关", "issuer"};
inline constexpr Label issuer_level{"机关类别", "level"};
inline constexpr Label report_year{"报告年度", "report year"};
inline constexpr Label publish_date{"发布日期", "published"};
inline constexpr Label signed_date{"落款日期", "signed"};
inline constexpr Label not_found{"未找到", "not found"};
inline constexpr Label untitled{"（未找到标题）", "(no title found)"};
inline constexpr Label of_year{"{0} 年度", "report on {0}"};
inline constexpr Label published_on{"{0} 发布", "published {0}"};
inline constexpr Label not_sure{"——把握不大，请确认", " - not sure, please confirm"};
inline constexpr Label settle{"；可用 --meta {0}=… 指明", "; --meta {0}=... settles it"};
inline constexpr Label undecoded{"有 {0} 处字节无法解码，以 � 代替（按 {1} 读取）",
                                 "{0} byte sequences could not be decoded and are shown as � "
                                 "(read as {1})"};

// Places.
inline constexpr Label at_column{"第{0}行第{1}列", "line {0}:{1}"};
inline constexpr Label at_line{"第{0}行", "line {0}"};
inline constexpr Label at_page{"第{0}页", "page {0}, "};

// The whole run.
inline constexpr Label summary_title{"汇总", "Summary"};
inline constexpr Label summary{"共 {0} 份：", "{0} documents: "};
inline constexpr Label summary_end{"：", ": "};
inline constexpr Label reports{"年度报告", "reports"};
inline constexpr Label not_reports{"不予评分", "not judged"};
inline constexpr Label rule_errors{"有条目出错", "with rule errors"};
inline constexpr Label gate_failed{"未通过", "failed"};
inline constexpr Label mean{"平均 {0} 分", "mean score {0}"};
inline constexpr Label by_rule{"各项情况（份数）", "items (documents)"};
inline constexpr Label failed_rules{"缺失", "missing"};
inline constexpr Label other_results{"未计分", "unscored"};
inline constexpr Label skipped{"目录中另有 {0} 个其他格式的文件，未读。",
                               "{0} files of other formats in the folders were not read."};
inline constexpr Label interrupted{"已中断：以上只是一部分结果。",
                                   "Interrupted: these are only part of the results."};
inline constexpr Label pack{"规则包 {0} {1}《{3}》，指纹 {2}",
                            "Pack {0} {1} ({3}), fingerprint {2}"};
inline constexpr Label pack_status{"注意：规则包尚非正式版（{0}）。",
                                   "Note: the pack is not a stable one ({0})."};

// The summary for merge requests.
inline constexpr Label md_verdict{"结论", "verdict"};
inline constexpr Label md_document{"文档", "document"};
inline constexpr Label md_item{"条目", "item"};
inline constexpr Label md_place{"位置", "place"};
inline constexpr Label md_why{"说明", "why"};
inline constexpr Label md_rows_left_out{"另有 {0} 份文档未列出。", "{0} more documents."};
inline constexpr Label md_details_left_out{"另有 {0} 份文档的明细因篇幅未列出。",
                                           "Details of {0} more documents do not fit."};

// Typography.
inline constexpr Label separator{"、", ", "};
inline constexpr Label list_separator{"；", "; "};
inline constexpr Label comma{"，", ", "};
inline constexpr Label colon{"：", ": "};
inline constexpr Label aside{"（{0}）", " ({0})"};
inline constexpr Label quote{"「{0}」", "「{0}」"};  // “” stand in the texts themselves
inline constexpr std::string_view dot = " · ";
inline constexpr std::string_view bullet = "- ";

}  // namespace label
}  // namespace hecha
