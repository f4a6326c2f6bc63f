// SPDX-License-Identifier: Apache-2.0
// 《…》, “…” and （…）: what stands between balanced marks.
#include "document/enclosures.h"

#include <algorithm>
#include <array>
#include <optional>

namespace hecha {

namespace {

// What opens and what closes it, told by the opening mark.
std::optional<MarkKind> opening_of(MarkKind closing) {
  switch (closing) {
    case MarkKind::close_bracket:
      return MarkKind::open_bracket;
    case MarkKind::close_title:
      return MarkKind::open_title;
    case MarkKind::close_inner_title:
      return MarkKind::open_inner_title;
    case MarkKind::close_quote:
      return MarkKind::open_quote;
    default:
      return std::nullopt;
  }
}

EnclosureKind kind_of(MarkKind opening) {
  switch (opening) {
    case MarkKind::open_bracket:
      return EnclosureKind::brackets;
    case MarkKind::open_title:
    case MarkKind::open_inner_title:
      return EnclosureKind::book_title;
    default:
      return EnclosureKind::quotation;
  }
}

bool opens(MarkKind kind) {
  return kind == MarkKind::open_bracket || kind == MarkKind::open_title ||
         kind == MarkKind::open_inner_title || kind == MarkKind::open_quote;
}

// Pairs marks with a stack. Each mark is pushed and popped once at most; the
// counts keep a closing mark that fits nothing from searching the stack.
class Pairing {
 public:
  void add(const Mark& mark) {
    if (mark.kind == MarkKind::line_end) {
      stack_.clear();
      waiting_ = {};
      stop_end_ = 0;
    } else if (mark.kind == MarkKind::full_stop) {
      stop_end_ = mark.end();
    } else if (mark.kind == MarkKind::straight_quote) {
      if (!close(MarkKind::straight_quote, mark)) open(mark);
    } else if (opens(mark.kind)) {
      open(mark);
    } else if (const auto opening = opening_of(mark.kind)) {
      close(*opening, mark);
    }
  }

  std::vector<Enclosure> take() {
    std::erase_if(found_, [](const Enclosure& one) { return one.span.empty(); });
    return std::move(found_);
  }

 private:
  struct Open {
    MarkKind kind;
    std::size_t slot;  // in found_, kept so that the list ascends by begin
  };

  void open(const Mark& mark) {
    stack_.push_back({mark.kind, found_.size()});
    ++waiting_[static_cast<std::size_t>(mark.kind)];
    found_.push_back({kind_of(mark.kind), {mark.at, mark.at}});
  }

  bool close(MarkKind opening, const Mark& mark) {
    if (waiting_[static_cast<std::size_t>(opening)] == 0) return false;
    Open last;
    do {
      last = stack_.back();
      stack_.pop_back();
      --waiting_[static_cast<std::size_t>(last.kind)];
    } while (last.kind != opening);
    Span& span = found_[last.slot].span;
    const bool past_stop = stop_end_ > span.begin && stop_end_ != mark.at;
    if (past_stop && opening != MarkKind::open_bracket && opening != MarkKind::open_quote)
      return false;
    span.end = mark.end();
    return true;
  }

  std::vector<Enclosure> found_;
  std::vector<Open> stack_;
  std::array<std::uint32_t, 32> waiting_{};  // how many of each kind stand in stack_
  std::uint32_t stop_end_ = 0;               // of the last full stop in this line
};

}  // namespace

std::vector<Enclosure> enclosures(std::span<const Mark> marks) {
  Pairing pairing;
  for (const Mark& mark : marks) pairing.add(mark);
  return pairing.take();
}

}  // namespace hecha
