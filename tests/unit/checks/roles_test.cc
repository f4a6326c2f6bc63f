// SPDX-License-Identifier: Apache-2.0
// Which sentences play which role, and how that was found.
#include "checks/roles.h"

#include "fixture.h"

using hecha::test::Look;
using hecha::test::PackText;

namespace {

const std::string cues =
    "lacks: {any: [缺]}\nopens: {any: [也看到], within: sentence}\nbut: {all: [缺, 但], within: "
    "sentence}\n";

PackText with(const std::string& role) {
  return {.cues = cues, .roles = "roles:\n  gap:\n    title: 缺\n" + role};
}

}  // namespace

TEST_CASE("a heading gives its role to the whole section and no further") {
  CHECK(Look(with("    heading: [不足]\n"),
             "一、成绩\n洗碗。\n二、不足\n少锅。漏勺。\n三、打算\n买锅。\n")
            .roles() == "--hhh--");
}

TEST_CASE("what stands behind the signature belongs to no chapter above it") {
  const std::string text = "一、成绩\n洗碗。\n二、打算\n买锅。\n食堂\n附表\n买勺。\n";
  CHECK(Look(with("    heading: [打算]\n"), text).roles() == "--hhhhh");
  CHECK(Look(with("    heading: [打算]\n"), text, 4).roles() == "--hh---");
  // A letter signed above the report that it sends.
  CHECK(Look(with("    heading: [打算]\n"), text, 1).roles() == "--hhhhh");
}

TEST_CASE("a heading too early in the text names nothing, unless it is strong") {
  const std::string text = "一、不足\n少锅。漏勺。\n二、打算\n买锅。买勺。买碗。\n";
  CHECK(Look(with("    heading: [不足]\n    heading-after: 30%\n"), text).roles() == "-------");
  CHECK(
      Look(with("    heading: [缺]\n    heading-after: 30%\n    heading-anywhere: [不足]\n"), text)
          .roles() == "hhh----");
}

TEST_CASE("a heading that speaks of something else is no such heading") {
  CHECK(
      Look(with("    heading: [不足]\n    heading-unless: [整改]\n"), "一、不足整改情况\n已改。\n")
          .roles() == "--");
}

TEST_CASE("a heading names no role that yields to one of those above it, unless it is strong") {
  PackText pack;
  pack.roles =
      "roles:\n  gap: {title: 缺, heading: [不足], heading-anywhere: [存在不足], yields-to: "
      "[role:plan]}\n"
      "  plan: {title: 算, heading: [打算]}\n";
  const auto role_of_last = [&](const std::string& text) {
    Look look(pack, text);
    return look.scene().roles_of(
        static_cast<std::uint32_t>(look.scene().document().sentences().size()) - 1);
  };
  CHECK(role_of_last("一、打算\n（一）补上不足\n买锅。\n") == 2u);
  CHECK(role_of_last("一、打算\n（一）存在不足\n少锅。\n") == 1u);
  CHECK(role_of_last("一、打算\n二、不足\n少锅。\n") == 1u);
  CHECK(role_of_last("一、不足和打算\n（一）不足\n少锅。\n") == 1u);
}

TEST_CASE("an opener begins a passage that lasts to the end of its paragraph") {
  CHECK(Look(with("    opener: [cue:opens]\n"), "洗碗。也看到缺锅。漏勺。\n买锅。\n").roles() ==
        "-oo-");
}

TEST_CASE("a sentence that speaks of something else may end an opened passage") {
  CHECK(Look(with("    opener: [cue:opens]\n    extends: {ends-at: [擦亮]}\n"),
             "洗碗。也看到缺锅。漏勺。锅已擦亮。买锅。\n")
            .roles() == "-oo--");
}

TEST_CASE("a passage that ends in a colon covers the list that follows") {
  CHECK(Look(with("    opener: [cue:opens]\n    extends: {over-list-after: colon}\n"),
             "也看到以下几点：\n一是缺锅。\n二是漏勺。\n大家努力洗碗擦锅。\n")
            .roles() == "ooo-");
}

TEST_CASE("an opener that ends its paragraph covers the list that follows, and no other text") {
  const PackText pack = with("    opener: [cue:opens]\n    extends: {over-list-after: colon}\n");
  CHECK(Look(pack, "洗碗。也看到几点。\n一是缺锅。\n二是漏勺。\n大家努力洗碗擦锅。\n").roles() ==
        "-ooo-");
  CHECK(Look(pack, "洗碗。也看到几点。\n大家努力洗碗擦锅。\n").roles() == "-o-");
  CHECK(Look(pack, "也看到几点。洗碗。\n一是缺锅。\n").roles() == "oo-");
}

TEST_CASE("sentences show a role from below where nothing opens it") {
  CHECK(Look(with("    from-below: [{sentences-with: cue:but}]\n"), "洗碗。但缺锅。擦锅。\n")
            .roles() == "-b-");
}

TEST_CASE("a paragraph dense enough shows a role from below") {
  CHECK(Look(with("    from-below: [{paragraph-share: 50%, of: cue:lacks, at-least: 2}]\n"),
             "食堂全年洗碗。食堂全年擦锅。\n食堂里缺锅三口。食堂里缺勺五把。\n食堂来年买锅买勺。\n")
            .roles() == "--bb-");
}

TEST_CASE("what stands last before another role shows this one, up to a sentence that stops it") {
  PackText pack;
  pack.cues = "lacks: {any: [缺]}\nwill: {any: [来年]}\ngood: {any: [干净]}\n";
  pack.roles =
      "roles:\n  gap:\n    title: 缺\n    from-below: [{last-before: role:plan, of: cue:lacks, "
      "stops-at: cue:good}]\n  plan: {title: 算, opener: [cue:will], extends: {to: end}}\n";
  const auto roles = [&](const std::string& text) { return Look(pack, text).roles(); };
  CHECK(roles("缺碗。洗得干净。缺锅。没有人管。来年买锅。\n") == "--bbo");
  CHECK(roles("洗碗。擦锅。来年买锅。\n") == "--o");
  CHECK(roles("洗碗。缺锅。擦桌。扫地。洗菜。择菜。来年买锅。\n") == "------o");
  CHECK(roles("洗碗。缺锅。\n") == "-b");
}

TEST_CASE("what stands first after another role shows this one") {
  PackText pack;
  pack.cues = "lacks: {any: [缺], within: sentence}\nbuy: {any: [买]}\ngood: {any: [干净]}\n";
  pack.roles =
      "roles:\n  gap: {title: 缺, opener: [cue:lacks]}\n  plan:\n    title: 算\n"
      "    from-below: [{first-after: role:gap, of: cue:buy, stops-at: cue:good}]\n";
  const auto roles = [&](const std::string& text) { return Look(pack, text).roles(); };
  CHECK(roles("买碗。\n缺锅。\n买锅。擦亮。买勺。\n特此报告。\n") == "-obbb-");
  CHECK(roles("缺锅。\n洗得干净。买锅。\n") == "o--");
  CHECK(roles("买锅。\n") == "-");
}

TEST_CASE("under one heading the second role goes on until a sentence speaks of the first") {
  PackText pack;
  pack.cues = "will: {any: [将]}\nlacks: {any: [缺]}\n";
  pack.roles =
      "roles:\n  gap: {title: 缺, heading: [不足]}\n  plan: {title: 算, heading: [打算]}\n"
      "shared:\n  - {roles: [gap, plan], split-by: {plan: cue:will, unless: cue:lacks}}\n";
  Look look(pack, "一、不足和打算\n漏勺。将买锅。再买碗。碟还缺。\n");
  CHECK(look.scene().roles_of(1) == 1u);
  CHECK(look.scene().roles_of(2) == 2u);
  CHECK(look.scene().roles_of(3) == 2u);
  CHECK(look.scene().roles_of(4) == 1u);
}

TEST_CASE("a sentence that holds the heading of its section opens nothing") {
  PackText pack;
  pack.cues = "will: {any: [打算, 将]}\nlacks: {any: [缺]}\n";
  pack.roles =
      "roles:\n  gap: {title: 缺, heading: [不足]}\n  plan: {title: 算, heading: [打算], opener: "
      "[cue:will], extends: {to: end}}\n"
      "shared:\n  - {roles: [gap, plan], split-by: {plan: cue:will, unless: cue:lacks}}\n";
  Look look(pack,
            "一、不足和打算灶上缺锅三口没有人管,火也生不旺,菜端不上来,"
            "客人等得久。碗也缺。将买锅。\n");
  CHECK(look.scene().roles_of(0) == 1u);
  CHECK(look.scene().roles_of(1) == 1u);
  CHECK(look.scene().roles_of(2) == 2u);
}

TEST_CASE("where one heading names two roles the words of each sentence decide") {
  PackText pack;
  pack.cues = "will: {any: [将]}\n";
  pack.roles =
      "roles:\n  gap: {title: 缺, heading: [不足]}\n  plan: {title: 算, heading: [打算]}\n"
      "shared:\n  - {roles: [gap, plan], split-by: {plan: cue:will}}\n";
  Look look(pack, "一、不足和打算\n少锅。将买锅。\n");
  CHECK(look.scene().roles_of(1) == 1u);
  CHECK(look.scene().roles_of(2) == 2u);
}
