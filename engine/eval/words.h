// SPDX-License-Identifier: Apache-2.0
// Every fixed word of hecha eval, in Chinese and in English.
#pragma once

#include "render/labels.h"

namespace hecha::eval_word {

// Wrong labels. {0} is the file or folder.
inline constexpr Label no_folder{"{0}：不是目录", "{0}: no such folder"};
inline constexpr Label no_labels{"{0}：目录中没有标注（ID.json）",
                                 "{0}: the folder holds no labels (ID.json)"};
inline constexpr Label unreadable{"{0}：无法读取", "{0}: cannot be read"};
inline constexpr Label no_pack_labels{
    "规则包 {0} 没有写明标注名称与规则的对应（pack.yaml 的 labels，见 docs/rules.md）",
    "pack {0} does not say what labels call its rules (labels in pack.yaml, docs/rules.md)"};
inline constexpr Label no_json{"{0}：不是有效的 JSON", "{0}: this is no valid JSON"};
inline constexpr Label no_text{"{0}：旁边没有同名的报告（如 {1}.txt）",
                               "{0}: no report of that name stands beside it ({1}.txt, say)"};
inline constexpr Label two_texts{"{0}：旁边有不止一份同名的报告：{1}",
                                 "{0}: more than one report of that name stands beside it: {1}"};
inline constexpr Label wrong_type{"{0}：{1} 应为{2}", "{0}: {1} must be {2}"};
inline constexpr Label an_object{"对象 {…}", "an object {...}"};
inline constexpr Label an_array{"数组 […]", "an array [...]"};
inline constexpr Label a_string{"字符串", "a string"};
inline constexpr Label a_value{"字符串、数字或 null", "a string, a number or null"};
inline constexpr Label bad_kind{"{0}：kind 不能是“{1}”，只能是 report、not_a_report、damaged",
                                "{0}: kind cannot be '{1}'; it is report, not_a_report or damaged"};
inline constexpr Label bad_verdict{"{0}：{1} 不能是“{2}”，只能是 met、partial、missing",
                                   "{0}: {1} cannot be '{2}'; it is met, partial or missing"};
inline constexpr Label unknown_label{"{0}：规则包的 labels 里没有“{1}”",
                                     "{0}: the pack's labels do not name '{1}'"};
inline constexpr Label label_hint{"；有：{0}", "; they name: {0}"};

// Baselines.
inline constexpr Label no_accuracy{"{0}：不是 hecha eval 写出的结果（hecha.accuracy/1）",
                                   "{0}: this was not written by hecha eval (hecha.accuracy/1)"};
inline constexpr Label other_pack{"{0}：基线属于规则包 {1}，不是 {2}",
                                  "{0}: the baseline is of pack {1}, not of {2}"};
inline constexpr Label other_labels{"注意：基线用的是另一批标注，数字未必可比。",
                                    "Note: the baseline was made with other labels; numbers may "
                                    "not be comparable."};
inline constexpr Label lower{"与基线相比，{0} 个数字变低：",
                             "{0} numbers are lower than in the baseline:"};
inline constexpr Label lower_row{"{0}：{1} → {2}", "{0}: {1} -> {2}"};
inline constexpr Label gone{"{0}：{1} → 没有了", "{0}: {1} -> gone"};
inline constexpr Label not_lower{"与基线相比，没有数字变低。",
                                 "No number is lower than in the baseline."};

// The report.
inline constexpr Label head{"规则包 {0} {1}（指纹 {2}），{3} 份标注报告（单位 %）",
                            "Pack {0} {1} (fingerprint {2}), {3} labelled reports; numbers in %"};
inline constexpr Label unread{"其中 {0} 份无法读取", "{0} of them cannot be read"};
inline constexpr Label interval_note{"括号内为 95% 区间：比例用 Wilson 法，F1 用自助法。",
                                     "In brackets 95 % intervals: of shares by Wilson, of F1 by "
                                     "the bootstrap."};
inline constexpr Label items{"条目", "Items"};
inline constexpr Label fair{"合理", "fair"};
inline constexpr Label exact{"一致", "exact"};
inline constexpr Label missing_title{"“缺失”判得准不准", "How well \"missing\" is told"};
inline constexpr Label evidence{"原文触及标注段落", "Evidence touches the labelled passage"};
inline constexpr Label all{"合计", "all"};
inline constexpr Label count{"数", "n"};
inline constexpr Label precision{"精确率", "precision"};
inline constexpr Label recall{"召回率", "recall"};
inline constexpr Label confusion{"混淆", "Confusion"};
inline constexpr Label confusion_cell{"{0} → {1} {2} 次", "{0} -> {1}: {2}"};
inline constexpr Label facts{"文档信息", "Facts of the document"};
inline constexpr Label kind{"是否年度报告", "kind"};
inline constexpr Label defects{"差错", "Defects"};
inline constexpr Label clean{"无差错的报告未被误报", "Clean reports left alone"};
inline constexpr Label no_rule{"规则包没有规则检查：{0}（标注的差错都算没有找到）",
                               "The pack has no rule for: {0} (each labelled one counts as not "
                               "found)"};
inline constexpr Label disagreements{"不一致之处：{0}", "Disagreements: {0}"};
inline constexpr Label verdict_differs{"标注为 {0}，核查为 {1}", "labelled {0}, judged {1}"};
inline constexpr Label evidence_differs{"原文没有触及标注段落",
                                        "the evidence does not touch the labelled passage"};
inline constexpr Label not_found{"没有找到", "not found"};
inline constexpr Label false_alarm{"误报", "false alarm"};
inline constexpr Label count_differs{"标注 {0} 处，找到 {1} 处", "{0} labelled, {1} found"};
inline constexpr Label theirs{"标注：", "label: "};
inline constexpr Label ours{"核查：", "hecha: "};
inline constexpr Label none{"（无）", "(none)"};
inline constexpr Label absent{"未判断", "absent"};

// Stability.
inline constexpr Label stability{"稳定性：不该改变结论的改动",
                                 "Stability: changes that must not alter a verdict"};
inline constexpr Label by_rule{"按条目", "By rule"};
inline constexpr Label removal{"删去相应章节后应为“缺失”", "Missing when its chapters are removed"};
inline constexpr Label same_verdicts{"结论不变", "unchanged"};
inline constexpr Label now_missing{"已为缺失", "missing"};
inline constexpr Label unstable{"改变了的结论：{0}（稳定性最低的条目在前）",
                                "Altered verdicts: {0} (of the least steady rules first)"};
inline constexpr Label removed_chapters{"删去相应章节", "chapters removed"};
inline constexpr Label altered{"{0}：{1} → {2}", "{0}: {1} -> {2}"};
inline constexpr Label quote_before{"改动前：", "before: "};
inline constexpr Label quote_after{"改动后：", "after: "};
inline constexpr Label more{"……另有 {0} 处，见 --format json",
                            "... and {0} more: see --format json"};

}  // namespace hecha::eval_word
