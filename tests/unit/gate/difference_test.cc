// SPDX-License-Identifier: Apache-2.0
// What was lost, weakened and gained between two drafts.
#include "gate/difference.h"

#include <doctest/doctest.h>

#include "../render/samples.h"

using namespace hecha;

namespace {

Judged draft(Verdict verdict, double credit, std::vector<std::string> quotes = {}) {
  Judged judged;
  judged.is_report = true;
  Item item;
  item.rule = "a.b";
  item.verdict = verdict;
  item.credit = credit;
  for (std::string& quote : quotes) item.passages.push_back({std::move(quote), "", 1});
  judged.items = {item};
  return judged;
}

std::string change(const Judged& before, const Judged& after) {
  constexpr const char* names[] = {"lost", "weakened", "introduced", "gained", "removed"};
  std::string text;
  for (const Difference& difference : differences(before, after))
    text += std::string(text.empty() ? "" : " ") + names[static_cast<int>(difference.change)];
  return text;
}

Judged named(std::string path, std::string issuer) {
  Judged judged;
  judged.path = std::move(path);
  judged.issuer = std::move(issuer);
  judged.year = "2024";
  return judged;
}

std::string paired(const std::vector<Judged>& before, const std::vector<Judged>& after) {
  std::string text;
  for (const Pair& pair : pairs_of(before, after))
    text += (pair.before ? before[*pair.before].path : "-") + ":" +
            (pair.after ? after[*pair.after].path : "-") + " ";
  return text;
}

}  // namespace

TEST_CASE("difference: each change of a result has its name") {
  struct Row {
    Verdict before, after;
    const char* change;
  };
  constexpr Row rows[] = {
      {Verdict::met, Verdict::met, ""},
      {Verdict::met, Verdict::partial, "weakened"},
      {Verdict::met, Verdict::missing, "lost"},
      {Verdict::partial, Verdict::missing, "lost"},
      {Verdict::missing, Verdict::partial, "gained"},
      {Verdict::missing, Verdict::met, "gained"},
      {Verdict::met, Verdict::undecided, "weakened"},
      {Verdict::missing, Verdict::undecided, ""},
      {Verdict::undecided, Verdict::missing, ""},
      {Verdict::met, Verdict::na, ""},
      {Verdict::na, Verdict::met, ""},
      {Verdict::missing, Verdict::waived, ""},
      {Verdict::met, Verdict::violated, "introduced"},
      {Verdict::violated, Verdict::met, "removed"},
  };
  for (const Row& row : rows) {
    CAPTURE(verdict_id(row.before));
    CAPTURE(verdict_id(row.after));
    const auto credit = [](Verdict verdict) {
      return verdict == Verdict::met ? 1.0 : verdict == Verdict::partial ? 0.5 : 0.0;
    };
    CHECK(change(draft(row.before, credit(row.before)), draft(row.after, credit(row.after))) ==
          row.change);
  }
  CHECK(change(draft(Verdict::partial, 0.5), draft(Verdict::partial, 0.3)) == "weakened");
  CHECK(change(draft(Verdict::partial, 0.3), draft(Verdict::partial, 0.5)) == "gained");
}

TEST_CASE("difference: slips come and go passage by passage") {
  const Judged one = draft(Verdict::violated, 0, {"甲", "乙"});
  const Judged two = draft(Verdict::violated, 0, {"乙", "丙"});
  CHECK(change(one, two) == "introduced removed");
  const std::vector<Difference> all = differences(one, two);
  REQUIRE(all[0].after.passages.size() == 1);
  CHECK(all[0].after.passages[0].quote == "丙");
  CHECK(all[1].before.passages[0].quote == "甲");
  CHECK(change(one, one) == "");
  const Judged again = draft(Verdict::violated, 0, {"甲", "乙", "乙"});
  CHECK(change(one, again) == "introduced");  // the same words once more
  CHECK(change(again, one) == "removed");
  CHECK(is_worse(Change::introduced));
  CHECK_FALSE(is_worse(Change::removed));
}

TEST_CASE("difference: a scorecard and its JSON are the same side") {
  const Judged side = judged_from(samples::pack(), *samples::gaps().scorecard);
  const auto json = json_of(samples::rendered("jsonl", {}, {samples::gaps()}));
  REQUIRE(json);
  const auto read = judged_from(*json);
  REQUIRE(read);
  CHECK(differences(side, *read).empty());
  CHECK(read->items.size() == side.items.size());
  CHECK(read->issuer == side.issuer);
  CHECK(read->year == side.year);
  CHECK(*read->percent == doctest::Approx(*side.percent).epsilon(1e-4));
  CHECK_FALSE(judged_from(*json_of("{}")));
}

TEST_CASE("difference: documents belong together by place, else by issuer and year") {
  CHECK(paired({named("a", "")}, {named("b", "")}) == "a:b ");
  CHECK(paired({named("a", "甲"), named("b", "乙")}, {named("b", "乙"), named("a", "甲")}) ==
        "b:b a:a ");
  CHECK(paired({named("old-a", "甲"), named("b", "乙")},
               {named("new-a", "甲"), named("b", "乙")}) == "old-a:new-a b:b ");
  CHECK(paired({named("x", "甲"), named("y", "甲")}, {named("z", "甲"), named("b", "乙")}) ==
        "-:z -:b x:- y:- ");
}
