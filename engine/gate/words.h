// SPDX-License-Identifier: Apache-2.0
// What the gate tells people, in Chinese and in English.
#pragma once

#include "render/labels.h"

namespace hecha::gate_word {

inline constexpr Label did_you_mean{"；是不是 {0}？", "; did you mean {0}?"};

// Inline ignores. {0} is the line, {1} the rule.
inline constexpr Label ignore_without_reason{"第 {0} 行的标注没有写明理由（“-- 理由”），不起作用",
                                             "the ignore on line {0} gives no reason (-- reason) "
                                             "and does nothing"};
inline constexpr Label ignore_without_rule{"第 {0} 行的标注没有写明规则，不起作用",
                                           "the ignore on line {0} names no rule and does nothing"};
inline constexpr Label ignore_unused{"第 {0} 行对 {1} 的标注没有用处，可以删去",
                                     "the ignore of {1} on line {0} is not needed; remove it"};
inline constexpr Label ignore_unknown{"第 {0} 行的标注：没有规则“{1}”",
                                      "the ignore on line {0}: there is no rule '{1}'"};

// Waivers. {0} is where it stands, {1} its rule, {2} a day.
inline constexpr Label waiver_expired{"{0}：对 {1} 的豁免已于 {2} 到期，不再起作用",
                                      "{0}: the waiver of {1} expired on {2}"};
inline constexpr Label waiver_ending{"{0}：对 {1} 的豁免将于 {2} 到期",
                                     "{0}: the waiver of {1} ends on {2}"};
inline constexpr Label waiver_not_yet{"{0}：对 {1} 的豁免自 {2} 起才生效",
                                      "{0}: the waiver of {1} is in force only from {2}"};
inline constexpr Label waiver_unmatched{"{0}：对 {1} 的豁免没有对应的文档",
                                        "{0}: no document of this run is the one that the waiver "
                                        "of {1} names"};
inline constexpr Label waiver_not_needed{"{0}：对 {1} 的豁免已无必要，可以删去",
                                         "{0}: the waiver of {1} is not needed; remove it"};
inline constexpr Label waiver_text_gone{"{0}：对 {1} 的豁免已失效：文档中不再有它所指的文字",
                                        "{0}: the waiver of {1} has lapsed: its text is no longer "
                                        "in the document"};
inline constexpr Label waiver_rule_changed{"{0}：对 {1} 的豁免已失效：规则已修改",
                                           "{0}: the waiver of {1} has lapsed: the rule has "
                                           "changed"};
inline constexpr Label waiver_finding_changed{
    "{0}：对 {1} 的豁免已失效：结论或所依据的原文与批准时不同",
    "{0}: the waiver of {1} has lapsed: the finding is not what it was when it was approved"};
inline constexpr Label waiver_of_error{"{0}：条目 {1} 无法执行，不能豁免",
                                       "{0}: {1} ended in error, which cannot be waived"};

}  // namespace hecha::gate_word
