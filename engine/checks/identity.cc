// SPDX-License-Identifier: Apache-2.0
// identity: numbers that belong to a person. They are masked wherever the text is quoted.
#include "document/identity.h"

#include "checks/slips.h"

namespace hecha {
namespace {

enum Field : std::size_t { official, personal, bank, codes };

Text note_of(PrivateKind kind) {
  switch (kind) {
    case PrivateKind::id_card:
      return {"完整的公民身份号码（校验码有效）。",
              "A full identity number; its check digit is valid."};
    case PrivateKind::mobile:
      return {"手机号码。", "A mobile number."};
    case PrivateKind::bank_card:
      return {"银行卡号（校验位有效）。", "A bank card number; its check digit is valid."};
  }
  return {};
}

class Finder {
 public:
  Finder(const Sight& sight, const RuleSpec& rule) : sight_(sight), rule_(rule) {}

  bool is_private(const PrivateNumber& number, Span clause) const {
    const Span before{clause.begin, number.span.begin};
    switch (number.kind) {
      case PrivateKind::id_card:
        return !sight_.holds(rule_, codes, before);
      case PrivateKind::mobile:
        return sight_.holds(rule_, personal, clause) || !sight_.holds(rule_, official, clause);
      case PrivateKind::bank_card:
        return sight_.holds(rule_, bank, clause);
    }
    return false;
  }

 private:
  const Sight& sight_;
  const RuleSpec& rule_;
};

}  // namespace

void find_private_numbers(const Sight& sight, const RuleSpec& rule, Slips& slips) {
  const Document& document = sight.document();
  const Finder finder(sight, rule);
  for (const PrivateNumber& number : document.private_numbers()) {
    const std::uint32_t c = clause_at(document, number.span.begin);
    if (!sight.body().in_body(document.clauses()[c].sentence)) continue;
    const Span clause = document.clauses()[c].span;
    if (finder.is_private(number, clause))
      slips.found.push_back({number.span, "", note_of(number.kind), clause});
  }
}

}  // namespace hecha
