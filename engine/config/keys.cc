// SPDX-License-Identifier: Apache-2.0
// The table of keys, in the order of the documentation.
#include <array>

#include "config/config.h"

namespace hecha {
namespace {

using Kind = ConfigKind;

constexpr std::array keys{
    ConfigKey{"pack", Kind::path, "", "fzzf", "用哪个规则包：编号，或目录",
              "the rule pack: an id, or a folder", true},
    ConfigKey{"profile", Kind::text, "", "", "只用规则包中这一套规则和分值",
              "a profile of the pack", true},
    ConfigKey{"only", Kind::list, "", "", "只用这些规则，可用 * 和 ?",
              "only these rules; * and ? are wildcards", true},
    ConfigKey{"skip", Kind::list, "", "", "不用这些规则，可用 * 和 ?",
              "without these rules; * and ? are wildcards", true},
    ConfigKey{"meta.title", Kind::text, "", "", "指明标题", "the title of the document", true},
    ConfigKey{"meta.issuer", Kind::text, "", "", "指明发布机关", "the issuer", true},
    ConfigKey{"meta.level", Kind::choice, "province city county department township other", "",
              "指明机关类别", "the level of the issuer", true},
    ConfigKey{"meta.year", Kind::year, "", "", "指明报告年度", "the report year", true},
    ConfigKey{"meta.date", Kind::day, "", "", "指明发布日期", "the day of publication", true},
    ConfigKey{"gate.fail-on", Kind::choice, "error warning note never", "error",
              "缺失或违反达到这一级别即不通过", "fail from this severity on", true},
    ConfigKey{"gate.min-score", Kind::number, "", "", "得分（百分制）低于此数即不通过",
              "fail when the score in percent is lower", true},
    ConfigKey{"gate.groups.*", Kind::number, "", "", "某一分组的得分低于此数即不通过",
              "fail when the score of this group is lower", true},
    ConfigKey{"gate.gates", Kind::list, "", "", "还须通过规则包中的这些门槛",
              "also ask for these gates of the pack", true},
    ConfigKey{"waivers", Kind::paths, "", "", "豁免文件", "files of waivers", true},
    ConfigKey{"baseline", Kind::path, "", "", "基线文件", "the baseline", true},
    ConfigKey{"inline-ignores", Kind::truth, "", "true", "是否理会 Markdown 和 HTML 文内的标注",
              "whether comments in Markdown and HTML drafts count", true},
    ConfigKey{"cache", Kind::path, "", "", "存放核查结果的目录：未变的文件不再重新核查",
              "the folder of results: a file that has not changed is not judged again", true},
};

}  // namespace

std::span<const ConfigKey> config_keys() { return keys; }

}  // namespace hecha
