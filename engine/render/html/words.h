// SPDX-License-Identifier: Apache-2.0
// Every fixed word of the pages that other outputs do not share, in Chinese and in English.
#pragma once

#include <string_view>

#include "render/labels.h"

namespace hecha::html {

// {{w.id}} in a template, put in when it is parsed; page.words[id] in a script, where the id begins
// with js_.
struct PageWord {
  const char* id;
  Label label;
};

inline constexpr PageWord page_words[]{
    {"lang", {"zh-Hans", "en"}},
    {"report", {"核查报告", "check report"}},
    {"skip", {"跳到核查结果", "Skip to the result"}},
    {"to_index", {"← 汇总", "← all documents"}},
    {"theme", {"深色 / 浅色", "Dark / light"}},
    {"print", {"打印", "Print"}},
    {"keys", {"按键", "Keys"}},
    {"close", {"关闭", "Close"}},
    {"groups", {"各组得分", "By group"}},
    {"counts", {"各种结果的条目数", "Items by result"}},
    {"account", {"得分账", "The account of the score"}},
    {"result", {"结果", "Result"}},
    {"results", {"结果", "Results"}},
    {"item", {"条目", "Item"}},
    {"where", {"在文中的位置", "Where in the text"}},
    {"earned", {"得分", "Earned"}},
    {"lost", {"失分", "Lost"}},
    {"total", {"合计", "Total"}},
    {"filter", {"筛选条目", "Filter the findings"}},
    {"search", {"查找", "Search"}},
    {"search_hint", {"条目和原文中的文字", "in findings and text"}},
    {"not_checked", {"未检查的内容", "What was not checked"}},
    {"facts", {"文档信息", "Document facts"}},
    {"fact", {"项目", "Fact"}},
    {"value", {"内容", "Value"}},
    {"source", {"出处", "Found in"}},
    {"confidence", {"把握", "Confidence"}},
    {"insert", {"建议补在：", "Where to put it: "}},
    {"advice", {"请起草人补充", "Questions to the drafter"}},
    {"basis", {"依据", "Basis"}},
    {"unverified", {"（条款号未经原文核对）", "(article number not verified)"}},
    {"explanation", {"判断过程", "How it was judged"}},
    {"link_to", {"链接：", "Link to"}},
    {"record", {"复核记录", "The reviewer's record"}},
    {"record_note",
     {"在各条目下选择“同意”或“另有意见”，写明理由，填好姓名和日期后导出。导出前，意见只留在这个页面"
      "里。"
      "导出的文件可交给 hecha check --waivers 使用。",
      "Agree or disagree below each finding and say why, fill in name and dates, then export. "
      "Until "
      "then nothing leaves this page. hecha check --waivers reads the file."}},
    {"record_script", {"需要启用脚本。", "This needs scripts to be enabled."}},
    {"approved_by", {"复核人", "Reviewer"}},
    {"approved_on", {"复核日期", "Reviewed on"}},
    {"expires", {"有效至（含当日）", "Valid through"}},
    {"applies_to", {"适用于", "Applies to"}},
    {"export", {"导出 waivers.yml", "Export waivers.yml"}},
    {"copy", {"复制", "Copy"}},
    {"preview", {"文件内容", "The file"}},
    {"agree", {"同意", "Agree"}},
    {"disagree", {"另有意见", "Disagree"}},
    {"instead", {"应为", "It should be"}},
    {"reason", {"理由", "Reason"}},
    {"provenance", {"核查依据与过程", "Provenance"}},
    {"disclaimer",
     {"核查结果供人复核，不代替审核，也不是法律意见。",
      "The results are for a person to review; they replace no review and are no legal advice."}},
    {"document", {"原文", "The document"}},
    {"outline", {"篇章结构", "Outline"}},
    {"legend_met", {"已满足的依据", "evidence"}},
    {"legend_open", {"有问题的文字", "what is wanting"}},
    {"legend_near", {"相近、不算数", "close, does not count"}},
    {"legend_furniture", {"页面杂项（不作依据）", "page furniture"}},
    {"key_switch", {"启用单键操作", "Single keys are on"}},
    {"index", {"核查汇总", "All documents"}},
    {"skip_index", {"跳到文档列表", "Skip to the list of documents"}},
    {"all_documents", {"全部文档", "All documents"}},
    {"histogram", {"得分分布", "Distribution of scores"}},
    {"number", {"份数", "Documents"}},
    {"mean", {"平均分", "Mean score"}},
    {"hardest", {"各条目的满足情况（从最难的排起）", "Items, the hardest first"}},
    {"share", {"比例", "Share"}},
    {"unreadable", {"无法读取的文件", "Files that could not be read"}},
    {"documents", {"文档", "Documents"}},
    {"search_index", {"标题、机关、文件名", "title, issuer, file name"}},
    {"level", {"机关类别", "Level"}},
    {"region", {"地区", "Region"}},
    {"year", {"年度", "Year"}},
    {"item_result", {"条目结果", "Result of the item"}},
    {"reset", {"清除筛选", "Clear"}},
    {"paging", {"翻页", "Pages"}},
    {"previous", {"上一页", "Back"}},
    {"next", {"下一页", "Next"}},
    {"js_any", {"全部", "all"}},
    {"js_document", {"文档", "Document"}},
    {"js_year", {"年度", "Year"}},
    {"js_date", {"发布日期", "Published"}},
    {"js_score", {"得分", "Score"}},
    {"js_rows", {"第 {0}–{1} 份，共 {2} 份", "{0}–{1} of {2}"}},
    {"js_slips", {"差错", "Slips"}},
    {"js_slips_of", {"{0} 类文字差错", "{0} kinds of slips"}},
    {"all_columns", {"也列出提示和文字差错", "Notes and slips too"}},
    {"js_reading", {"（已读入 {0} / {1} 份……）", " ({0} of {1} read so far …)"}},
    {"js_lost",
     {"（打不开 {0}，缺 {1} 份）", " ({0} cannot be opened; {1} documents are not in the table)"}},
    {"js_documents_shown", {"显示 {0} / {1} 份", "{0} of {1} shown"}},
    {"js_shown", {"显示 {0} / {1} 项", "{0} of {1} shown"}},
    {"js_hits", {"；原文中 {0} 处，按回车逐处查看", "; {0} in the text, Enter goes through them"}},
    {"js_place", {"第 {0} 处，共 {1} 处", "{0} of {1}"}},
    {"js_back", {"← 回到 {0}", "← back to {0}"}},
    {"js_back_plain", {"← 返回", "← back"}},
    {"js_review", {"对 {0} 的复核意见", "Review of {0}"}},
    {"js_agreed", {"已复核，同意", "Reviewed, agreed"}},
    {"js_verdict_confirm", {"同意", "agreed"}},
    {"js_verdict_met", {"已满足（程序未能识别）", "met (the program did not see it)"}},
    {"js_verdict_na", {"不适用于本文档", "does not concern this document"}},
    {"js_verdict_accept", {"问题属实，暂予接受", "true, but accepted for now"}},
    {"js_verdict_partial", {"只是部分满足", "only partly met"}},
    {"js_verdict_missing", {"缺失", "missing"}},
    {"js_verdict_violated", {"违反", "violated"}},
    {"js_because", {"：{0}", ": {0}"}},
    {"js_tally", {"已有 {0} 条意见", "{0} decisions"}},
    {"js_tally_none", {"还没有意见。", "No decision yet."}},
    {"js_no_reason", {"每条意见都要写明理由。", "Every decision needs a reason."}},
    {"js_no_name", {"请填写复核人。", "The reviewer's name is missing."}},
    {"js_no_date", {"请填写复核日期。", "The date of the review is missing."}},
    {"js_no_end",
     {"有效期应不早于复核日期。", "It must be valid at least through the day of the review."}},
    {"js_applies_issuer", {"{0}{1}年度的报告", "the report of {0} on {1}"}},
    {"js_applies_file", {"仅这一份文件", "this very file only"}},
    {"js_yaml_head", {"hecha 复核意见", "Decisions of a reviewer, for hecha check --waivers"}},
    {"js_exported", {"已导出 {0} 条意见", "{0} decisions exported"}},
    {"js_copied", {"已复制", "Copied"}},
};

struct PageKey {
  std::string_view key;
  Label does;
};

inline constexpr PageKey page_keys[]{
    {"j / k", {"下一个 / 上一个条目", "next / previous finding"}},
    {"e", {"看这个条目的原文", "the passage of this finding"}},
    {"b", {"从原文回到条目", "back to the finding"}},
    {"d", {"到原文栏", "into the document"}},
    {"/", {"查找", "search"}},
    {"?", {"本页", "this list"}},
};

namespace word {

// What is filled in here and not by a template.
inline constexpr Label gauge{"得分 {0}，满分 100，等级：{1}", "Score {0} of 100, grade {1}"};
inline constexpr Label could_gain{"补齐可再得 {0} 分", "worth {0} points more"};
inline constexpr Label not_scored{"不计分", "not scored"};
inline constexpr Label errors{"条目出错", "rule errors"};
inline constexpr Label errors_title{"条目出错（{0}）", "Rules that ended in error ({0})"};
inline constexpr Label open{"需要补正", "to be completed"};
inline constexpr Label open_title{"需要补正（{0}）", "To be completed ({0})"};
inline constexpr Label slips{"文字差错", "slips"};
inline constexpr Label slips_title{"文字差错（{0}）", "Slips ({0})"};
inline constexpr Label notes{"提示", "notes"};
inline constexpr Label notes_title{"提示，不计分（{0}）", "Notes, not scored ({0})"};
inline constexpr Label met{"已满足", "met"};
inline constexpr Label met_title{"已满足（{0}）", "Met ({0})"};
inline constexpr Label clean{"查过、未见差错", "checked and clean"};
inline constexpr Label clean_title{"查过、未见差错（{0}）", "Checked and clean ({0})"};
inline constexpr Label unscored{"未计分", "not judged"};
inline constexpr Label unscored_title{
    "未计分：不适用、无法判定、须人工判断、已豁免（{0}）",
    "Not scored: not applicable, undecided, manual, waived ({0})"};
inline constexpr Label fold{"展开 {0} 个条目", "Show {0} items"};
inline constexpr Label near_title{"相近、但不算数的文字", "Close, but does not count"};
inline constexpr Label evidence_title{"原文", "In the text"};
inline constexpr Label evidence_by{"原文（按{0}认定）", "In the text (found by {0})"};
inline constexpr Label strip_none{"文中没有相关文字", "no passage in the text"};
inline constexpr Label strip{"{0} 处，位于全文 {1}% 至 {2}% 处",
                             "{0} passages, from {1}% to {2}% of the text"};
inline constexpr Label map{"依据在全文中的分布：{0} 处依据，{1} 处应补",
                           "Where the evidence lies: {0} passages, {1} places to fill"};
inline constexpr Label insert_here{"此处应补：", "To be added here: "};
inline constexpr Label page{"第 {0} 页", "Page {0}"};
inline constexpr Label document_file{"文件", "File"};
inline constexpr Label document_hash{"文件 SHA-256", "SHA-256 of the file"};
inline constexpr Label document_format{"格式", "Format"};
inline constexpr Label pack{"规则包", "Rule pack"};
inline constexpr Label pack_value{"{0} {1}《{2}》（{3}）", "{0} {1} ({2}; {3})"};
inline constexpr Label fingerprint{"规则包指纹", "Fingerprint of the pack"};
inline constexpr Label engine{"程序", "Program"};
inline constexpr Label date{"日期", "Date"};
inline constexpr Label settings{"选项", "Options"};
inline constexpr Label documents_number{"文档", "documents"};
inline constexpr Label mean_score{"平均分", "mean score"};
inline constexpr Label late{"逾期发布", "published late"};
inline constexpr Label undated{"未见发布日期", "undated"};
inline constexpr Label other_items{"提示和文字差错（{0}）", "Notes and slips ({0})"};
inline constexpr Label by_level{"按机关类别", "By level"};
inline constexpr Label by_year{"按年度", "By year"};
inline constexpr Label bin{"{0} 至 {1} 分 {2} 份", "{2} from {0} to {1}"};
inline constexpr Label column_document{"文档", "Document"};
inline constexpr Label region{"地区", "Region"};
inline constexpr Label from_number{"第 {0} 份起", "From number {0}"};
inline constexpr Label documents_range{"第 {0}–{1} 份", "Documents {0} to {1}"};
inline constexpr Label other_pages{"其余文档", "The other documents"};
inline constexpr Label no_settings{"默认", "defaults"};

}  // namespace word
}  // namespace hecha::html
