// SPDX-License-Identifier: Apache-2.0
// Who acts in a clause, and how a subject carries on.
#include "checks/actors.h"

#include "fixture.h"

using hecha::test::Look;
using hecha::test::PackText;

namespace {

PackText pack() {
  return {.cues =
              "boss:\n  any: [$head]\n  unless:\n"
              "    - {prefix: 副, because: 副职}\n"
              "    - {before: 督促, within: 6, object: true, because: 对他人}\n"
              "other: {any: [\"{start} + 帮厨\"]}\nowns: {any: [尝, 掌勺]}\n",
          .roles = "roles:\n  duty: {title: 责, heading: [职责]}\n",
          .actors =
              "own:\n  words: cue:boss\n  ends-at: cue:other\n  carries: cue:owns\n"
              "  always-in: [role:duty]\n"};
}

}  // namespace

TEST_CASE("a subject carries on through the clauses of its sentence") {
  CHECK(Look(pack(), "厨师长尝菜,洗锅,擦碗。").actors() == "LLL");
}

TEST_CASE("across sentences only acts that a person does are carried") {
  CHECK(Look(pack(), "厨师长尝菜。亲自掌勺。洗锅三口。").actors() == "LL-");
  CHECK(Look(pack(), "厨师长尝菜。亲自掌勺,洗锅三口。擦碗。").actors() == "LLL-");
}

TEST_CASE("a new subject ends it") {
  CHECK(Look(pack(), "厨师长尝菜,帮厨洗锅,掌勺。").actors() == "L--");
}

TEST_CASE("a deputy is somebody else") {
  CHECK(Look(pack(), "副厨师长尝菜,掌勺。").actors() == "--");
}

TEST_CASE("the object of an order leaves the subject where it was") {
  CHECK(Look(pack(), "店长尝菜,督促各店厨师长洗手,掌勺。").actors() == "LLL");
  CHECK(Look(pack(), "督促各店厨师长洗手,掌勺。").actors() == "--");
}

TEST_CASE("under his own heading every clause is his") {
  CHECK(Look(pack(), "一、店长职责\n洗锅,擦碗。\n").actors() == "LLL");
}

TEST_CASE("a new paragraph begins without him") {
  CHECK(Look(pack(), "厨师长尝菜。\n掌勺的人不少。\n").actors() == "L-");
}

TEST_CASE("an actor without a home may tell what a role is found by") {
  PackText own = pack();
  own.cues +=
      "guest: {any: [客人]}\nof-guests:\n  any: [\"{start}\"]\n  where: {actor: guests}\n"
      "lacks:\n  any: [缺]\n  unless: [{same: clause, has: \"cue:of-guests\"}]\n";
  own.roles += "  gap: {title: 缺, from-below: [{sentences-with: cue:lacks}]}\n";
  own.actors += "guests: {words: cue:guest}\n";
  Look look(own, "客人缺碗。\n灶上缺锅。\n");
  CHECK(look.actors() == "--");
  CHECK(look.roles() == "-b");
}
