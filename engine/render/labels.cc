// SPDX-License-Identifier: Apache-2.0
// The tables of words; each table of an enumeration stands in the order of the enumeration.
#include "render/labels.h"

#include <array>
#include <span>

namespace hecha {
namespace {

constexpr std::array verdicts{
    VerdictLabel{"✓", {"已满足", "met"}},        VerdictLabel{"~", {"部分满足", "partial"}},
    VerdictLabel{"✗", {"缺失", "missing"}},      VerdictLabel{"✗", {"违反", "violated"}},
    VerdictLabel{"-", {"不适用", "n/a"}},        VerdictLabel{"?", {"无法判定", "undecided"}},
    VerdictLabel{"?", {"须人工判断", "manual"}}, VerdictLabel{"-", {"已豁免", "waived"}},
    VerdictLabel{"!", {"条目出错", "error"}},
};
static_assert(verdicts.size() == static_cast<std::size_t>(Verdict::error) + 1);

constexpr std::array<Label, 3> severities{
    {{"错误", "error"}, {"警告", "warning"}, {"提示", "note"}}};

constexpr std::array<Label, 3> kinds{{
    {"年度报告", "a report"},
    {"不是这类报告", "no such report"},
    {"内容残缺", "damaged"},
}};

struct Named {
  std::string_view id;
  Label label;
};

constexpr Named levels[]{
    {"province", {"省级", "province"}},
    {"city", {"市级", "city"}},
    {"county", {"县级", "county"}},
    {"department", {"部门", "department"}},
    {"township", {"乡镇（街道）", "township"}},
    {"other", {"其他", "other"}},
};

constexpr Named ways[]{
    {"heading", {"章节标题", "heading"}},
    {"opener", {"引入句", "opening sentence"}},
    {"from-below", {"文意推断", "sense of the sentences"}},
    {"anywhere", {"全文查找", "search of the whole text"}},
};

constexpr Named places[]{
    {"title", {"标题", "title"}},
    {"index table", {"索引栏", "index table"}},
    {"lead", {"开头", "opening"}},
    {"heading", {"章节标题", "heading"}},
    {"body", {"正文", "body"}},
    {"signature", {"落款", "signature"}},
    {"dateline", {"发布信息行", "dateline"}},
    {"footer", {"页脚", "footer"}},
    {"name", {"文件名", "file name"}},
    {"given", {"由命令行指定", "given on the command line"}},
};

std::string name_of(std::span<const Named> table, const std::string& id, Language language) {
  for (const Named& row : table)
    if (row.id == id) return std::string(row.label.in(language));
  return id;
}

}  // namespace

const std::string& in(const Text& text, Language language) {
  return language == Language::en && !text.en.empty() ? text.en : text.zh;
}

std::string fill(std::string_view pattern, std::initializer_list<std::string_view> arguments) {
  std::string filled;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    const bool hole = i + 2 < pattern.size() && pattern[i] == '{' && pattern[i + 2] == '}';
    const std::size_t which = hole ? static_cast<std::size_t>(pattern[i + 1] - '0') : 0;
    if (hole && which < arguments.size()) {
      filled += arguments.begin()[which];
      i += 2;
    } else {
      filled += pattern[i];
    }
  }
  return filled;
}

std::string text_of(const Label& pattern, std::initializer_list<std::string_view> arguments,
                    Language language) {
  return fill(pattern.in(language), arguments);
}

Text told(const Label& pattern, std::initializer_list<std::string_view> arguments) {
  return {fill(pattern.zh, arguments), fill(pattern.en, arguments)};
}

const VerdictLabel& verdict_label(Verdict verdict) {
  return verdicts[static_cast<std::size_t>(verdict)];
}

const Label& severity_label(Severity severity) {
  return severities[static_cast<std::size_t>(severity)];
}

const Label& document_kind_label(DocumentKind kind) {
  return kinds[static_cast<std::size_t>(kind)];
}

std::string decision_text(const Decision& decision, Language language) {
  for (const auto& [id, text] : {std::pair{"na", label::decided_na},
                                 {"met", label::decided_met},
                                 {"accept", label::decided_accept},
                                 {"confirm", label::decided_confirm}})
    if (decision.verdict == id) return std::string(text.in(language));
  for (const Verdict verdict : {Verdict::partial, Verdict::missing, Verdict::violated})
    if (decision.verdict == verdict_id(verdict))
      return fill(label::decided_result.in(language), {verdict_label(verdict).word.in(language)});
  return decision.verdict;
}

std::string level_name(const std::string& id, Language language) {
  return name_of(levels, id, language);
}

std::string filled_by_name(const std::string& id, Language language) {
  return name_of(ways, id, language);
}

std::string found_in_name(const std::string& id, Language language) {
  return name_of(places, id, language);
}

}  // namespace hecha
