// SPDX-License-Identifier: Apache-2.0
// Each kind of rule that finds slips, on packs and texts of its own.
#include "checks/slips.h"

#include "fixture.h"

using namespace hecha;

namespace {

// A rule of the pack `t`: its kind with its fields.
std::string rule_of(const std::string& fields) {
  return "id: t.r\ncode: T-9\ntitle: 差错\ngroup: g\nseverity: note\nbasis: [{source: s}]\n" +
         fields + "tests:\n  - {name: 无, text: 无, expect: met}\n";
}

class Slipped {
 public:
  Slipped(const std::string& fields, std::string text, LineKind first = LineKind::body)
      : pack_(test::load({}, {{"slips/r.yaml", rule_of(fields)}})),
        document_(*read_document({"t.txt", std::move(text)})),
        scene_(pack_.data().spec),
        frame_(pack_.data().spec) {
    facts_.year.value = "2023";
    facts_.issuer.value = "云山县民政局";
    facts_.level.value = "department";
    facts_.places = {"云山县"};
    facts_.lines.assign(document_.paragraphs().size(), LineKind::body);
    if (!facts_.lines.empty()) facts_.lines[0] = first;
    scene_.begin(document_, facts_, pack_.data().matcher);
  }

  // "wrong>right" of each slip, joined by '|'; why, where nothing can be said.
  std::string show() {
    const auto& rules = pack_.rules();
    std::size_t index = 0;
    while (rules[index].id != "t.r") ++index;
    const RuleSpec& rule = pack_.data().spec.rules[index];
    Slips slips;
    slip_kind(rule.kind).find(Sight(scene_, frame_), rule, slips);
    if (!slips.undecided.en.empty()) return slips.undecided.en;
    std::string text;
    for (const Slip& slip : slips.found) {
      text += (text.empty() ? "" : "|") + std::string(document_.slice(slip.span));
      if (!slip.right.empty()) text += ">" + slip.right;
    }
    return text;
  }

 private:
  Pack pack_;
  Document document_;
  StatedFacts facts_;
  Scene scene_, frame_;
};

std::string slips(const std::string& fields, const std::string& text,
                  LineKind first = LineKind::body) {
  return Slipped(fields, text, first).show();
}

const std::string sums =
    "kind: sum\nparts: 其中\nrest: 其他\noutcomes: 维持\ntotals: \",共\"\nopen: 主要\n";
const std::string percents = "kind: percent\nacts: 出庭\nskip: 同比\n";

}  // namespace

TEST_CASE("forbid: a phrase is told with what should stand there") {
  const std::string rule = "kind: forbid\nphrases:\n  - {find: 坏碗|坏锅, wrong: 坏, right: 好}\n";
  CHECK(slips(rule, "有坏碗和坏锅。") == "坏碗>好碗|坏锅>好锅");
}

TEST_CASE("forbid: at one place the longest phrase counts") {
  const std::string rule =
      "kind: forbid\nphrases:\n  - {find: 坏锅}\n  - {find: 坏锅盖, right: 锅盖}\n";
  CHECK(slips(rule, "有坏锅盖。") == "坏锅盖>锅盖");
}

TEST_CASE("forbid: guards of the rule and of the phrase both strike out") {
  const std::string rule =
      "kind: forbid\nunless: [{inside: [book-title]}]\nphrases:\n"
      "  - {find: 坏锅, unless: [{prefix: 修}]}\n";
  CHECK(slips(rule, "《坏锅》,修坏锅,坏锅。") == "坏锅");
}

TEST_CASE("forbid: a phrase with years is asked of reports on these years only") {
  const std::string from = "kind: forbid\nphrases:\n  - {find: 坏锅, since: 2024}\n";
  const std::string to = "kind: forbid\nphrases:\n  - {find: 坏锅, until: 2023}\n";
  CHECK(slips(from, "坏锅。").empty());
  CHECK(slips(to, "坏锅。") == "坏锅");
}

TEST_CASE("forbid: lines around the body are searched where the rule asks for them") {
  const std::string body = "kind: forbid\nphrases:\n  - {find: 坏锅}\n";
  const std::string title = "kind: forbid\nlines: [title]\nphrases:\n  - {find: 坏锅}\n";
  CHECK(slips(body, "坏锅\n好碗。", LineKind::title).empty());
  CHECK(slips(title, "坏锅\n坏锅。", LineKind::title) == "坏锅");
}

TEST_CASE("forbid: where the year must be sure nothing is said of a guess") {
  CHECK(slips("kind: forbid\nsure-year: true\nphrases: [{find: \"{year+0}年坏锅\"}]\n",
              "2023年坏锅。") == "The report year is not certain.");
}

TEST_CASE("percent: a rate that its counts do not give is told with the right one") {
  CHECK(slips(percents, "受理80件,办结60件,办结率95%。") == "95%>75%");
  CHECK(slips(percents, "应出庭38件,实际出庭35件,出庭应诉率97.4%。") == "97.4%>92.1%");
}

TEST_CASE("percent: rounded and cut off are both right") {
  CHECK(slips(percents, "受理4812件,办结4744件,办结率98.6%。").empty());
  CHECK(slips(percents, "受理751件,办结406件,办结率54.0%。").empty());
}

TEST_CASE("percent: without a numerator that names the act nothing is said") {
  CHECK(slips(percents, "建议219件,提案152件,满意率92.7%。").empty());
  CHECK(slips(percents, "受理80件,办结60件,满意率95%。").empty());
}

TEST_CASE("percent: any counts that explain the rate, also in the sentence before, excuse it") {
  CHECK(slips(percents, "受理120件,结转30件,办结135件,办结率90%。").empty());
  CHECK(slips(percents, "受理200件。办结120件,其中调解80件,调解率40%。").empty());
}

TEST_CASE("percent: what is left of two counts of the sentence before excuses no rate") {
  CHECK(slips(percents, "复议4件,应诉2件。受理367件,办结359件,办结率99.8%。") == "99.8%>97.8%");
  CHECK(slips(percents, "受理120件,未结12件,办结108件,办结率90%。").empty());
}

TEST_CASE("percent: inexact counts and changes over time are no shares") {
  CHECK(slips(percents, "受理近80件,办结60余件,办结率95%。").empty());
  CHECK(slips(percents, "受理80件,办结60件,办结率同比提高9%。").empty());
}

TEST_CASE("sum: a list with a rest, one in brackets and one before 共 claim to be complete") {
  CHECK(slips(sums, "查案412件,其中甲类156件、乙类200件、其他46件。") == "412");
  CHECK(slips(sums, "查案412件,其中,甲类156件、乙类200件、其他46件。") == "412");
  CHECK(slips(sums, "查案57件(甲类21件、乙类18件、丙类23件)。") == "57");
  CHECK(slips(sums, "处罚637项、强制42项、检查86项,共755项。") == "755");
}

TEST_CASE("sum: right sums are left alone") {
  CHECK(slips(sums, "查案402件,其中甲类156件、乙类200件、其他46件。").empty());
  CHECK(slips(sums, "处罚637项、强制42项、检查86项,共765项。").empty());
}

TEST_CASE("sum: lists that are open, nested or of unlike things claim nothing") {
  CHECK(slips(sums, "查案100件,其中甲类50件、乙类30件、丙类17件等。").empty());
  CHECK(slips(sums, "查案412件,其中甲类156件、乙类63件。").empty());
  CHECK(slips(sums, "受理110件,其中甲28件、乙82件、丙66件。").empty());
  CHECK(slips(sums, "培训120人,其中党员80人、女性60人。").empty());
  CHECK(slips(sums, "审查100件,其中合同50份、文件30件、议题10个。").empty());
}

TEST_CASE("sum: the list may belong to an earlier number") {
  CHECK(slips(sums, "受理120件,办结110件,其中甲80件、乙20件、丙20件。").empty());
}

TEST_CASE("sum: the columns of a table that was flattened to lines") {
  const std::string rows = "洗碗表\n甲店　637　12\n乙店　42　3\n丙店　86　5\n";
  const std::string words = "kind: sum\nparts: 其中\nrest: 其他\ntotals: 合计\nopen: 等\n";
  CHECK(slips(words, rows + "合计　755　20") == "755");
  CHECK(slips(words, rows + "合计　765　20").empty());
  // A row whose label was broken, and what else may stand between rows.
  const std::string broken = "戊店　100　1\n己店\n" + rows.substr(rows.find('\n') + 1);
  CHECK(slips(words, broken + "合计　865　21").empty());
  CHECK(slips(words, broken + "合计　800　20") == "800");
}

TEST_CASE("two-values: the same words with another number in another paragraph") {
  const std::string rule = "kind: two-values\nopeners: 全年\nskip: 上半年\n";
  CHECK(slips(rule, "全年受理顾客投诉申请12件。\n全年受理顾客投诉申请15件。") == "15");
  CHECK(slips(rule, "全年受理顾客投诉申请12件。\n全年受理顾客投诉申请12件。").empty());
  CHECK(slips(rule, "全年受理顾客投诉申请12件。\n上半年受理顾客投诉申请5件。").empty());
}

TEST_CASE("two-values: without a word for the whole the figures may be those of parts") {
  CHECK(slips("kind: two-values\nopeners: 全年\nskip: 上半年\n",
              "受理顾客投诉申请12件。\n受理顾客投诉申请15件。")
            .empty());
}

TEST_CASE("numbering: a number skipped, repeated, or gone back") {
  const std::string rule = "kind: numbering\n";
  CHECK(slips(rule, "一、洗碗\n洗了三个碗。\n二、刷锅\n刷了三口锅。\n四、扫地\n扫了三遍地。") ==
        "四、");
  CHECK(slips(rule, "一、洗碗\n洗了三个碗。\n二、刷锅\n刷了三口锅。\n二、扫地\n扫了三遍地。") ==
        "二、>三、");
  CHECK(slips(rule, "一、洗碗\n洗了三个碗。\n二、刷锅\n刷了三口锅。\n三、扫地\n扫了三遍地。")
            .empty());
}

TEST_CASE("numbering: a number that stands in the middle of a line is not missing") {
  CHECK(slips("kind: numbering\n",
              "一、洗碗\n洗了三个碗。二、刷锅。刷了三口锅。\n三、扫地\n扫了三遍地。")
            .empty());
}

TEST_CASE("numbering: 2.7月 at the beginning of a line is the second item, in July") {
  CHECK(slips("kind: numbering\n",
              "一、打算\n1.洗三个碗。\n2.7月底前刷三口锅。\n3.扫三遍地。\n4.擦三张桌。")
            .empty());
}

TEST_CASE("level-order: a level that stands below the one it should stand above") {
  CHECK(slips("kind: level-order\n",
              "(一)洗碗\n一、大碗\n洗了三个碗。\n二、小碗\n洗了五个碗。\n(二)刷锅\n刷了三口锅。") ==
        "一、");
  CHECK(slips("kind: level-order\n",
              "(一)洗碗\n洗了三个碗。\n(二)刷锅\n刷了三口锅。\n一、扫地\n扫了三遍地。")
            .empty());
}

TEST_CASE("numbering: a numeral that a scanner misread is no slip") {
  CHECK(slips("kind: numbering\n",
              "一、洗碗\n洗了三个碗。\n三、刷锅\n刷了三口锅。\n三、扫地\n扫了三遍地。")
            .empty());
}

TEST_CASE("calendar: days that do not exist") {
  CHECK(slips("kind: calendar\n", "2月30日开会,2023年2月29日开会。") == "2月30日|2023年2月29日");
  CHECK(slips("kind: calendar\n", "2024年2月29日开会,用了13个月。").empty());
}

TEST_CASE("duplicate: a long passage that stands twice is told once") {
  const std::string passage =
      "针对门口停车难,新增泊位1960个,开放车位320个,优化单行线15条,顾客满意度明显提升,"
      "投诉量下降三成。";
  CHECK(
      slips("kind: duplicate\nat-least: 30\n", passage + "\n中间。\n" + passage).find("针对门口") ==
      0);
  CHECK(slips("kind: duplicate\nat-least: 90\n", passage + "\n中间。\n" + passage).empty());
}

TEST_CASE("identity: what an office publishes of itself is not private, unless a person is named") {
  const std::string rule =
      "kind: identity\nofficial: 举报电话|联系电话\npersonal: 顾客\nbank: 卡号\ncodes: 编号\n";
  CHECK(slips(rule, "顾客李某,电话13912345678。") == "13912345678");
  CHECK(slips(rule, "举报电话13912345678。").empty());
  CHECK(slips(rule, "顾客联系电话13912345678。") == "13912345678");
  CHECK(slips(rule, "编号11010519491231002X。").empty());
  CHECK(slips(rule, "卡号6222021234567890128。") == "6222021234567890128");
}

TEST_CASE("balance: marks without a partner, but not the number of an item") {
  CHECK(slips("kind: balance\n", "洗“碗和《锅》。") == "“");
  CHECK(slips("kind: balance\n", "洗好了碗)和锅。") == ")");
  CHECK(slips("kind: balance\n", "洗“碗”和(锅)。\n1)扫地。").empty());
}

TEST_CASE("other-body: another body of the kind, not the issuer by a short name") {
  const std::string rule =
      "kind: other-body\nbodies: 局\nverbs: 高度重视\nlinks: 我局\nothers: 各\n";
  CHECK(slips(rule, "2023年,云山县水务局高度重视洗碗。") == "云山县水务局");
  CHECK(slips(rule, "县民政局高度重视洗碗。").empty());
  CHECK(slips(rule, "各水务局高度重视洗碗。").empty());
  CHECK(slips(rule, "县水务局高度重视我局洗碗。").empty());
}
