// SPDX-License-Identifier: Apache-2.0
// Build tool: writes the character table of the normal form from ICU's data.
//
// usage: make_fold_table RADICALS.tsv > fold_table.inc
//
// RADICALS.tsv is the Unicode property Equivalent_Unified_Ideograph, which ICU 72 does not offer.
#include <unicode/normalizer2.h>
#include <unicode/translit.h>
#include <unicode/ucnv.h>

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <map>
#include <memory>
#include <set>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

namespace {

constexpr char32_t blank = ' ', gap = '\t', line_break = '\n', deleted = 0;

[[noreturn]] void fail(const std::string& why) {
  std::fprintf(stderr, "make_fold_table: %s\n", why.c_str());
  std::exit(1);
}

void expect(UErrorCode status, const char* what) {
  if (U_FAILURE(status)) fail(std::string(what) + ": " + u_errorName(status));
}

// The two-byte characters of GB 2312 with lead bytes [first, last].
std::set<char32_t> gb2312_rows(int first, int last) {
  UErrorCode status = U_ZERO_ERROR;
  UConverter* converter = ucnv_open("gb18030", &status);
  expect(status, "gb18030");
  std::set<char32_t> characters;
  for (int lead = first; lead <= last; ++lead) {
    for (int trail = 0xA1; trail <= 0xFE; ++trail) {
      const char bytes[] = {static_cast<char>(lead), static_cast<char>(trail)};
      UChar units[4];
      UErrorCode converted = U_ZERO_ERROR;
      const int count = ucnv_toUChars(converter, units, 4, bytes, 2, &converted);
      const bool assigned = U_SUCCESS(converted) && count == 1 && units[0] < 0xE000;
      if (assigned) characters.insert(units[0]);
    }
  }
  ucnv_close(converter);
  return characters;
}

std::map<char32_t, char32_t> radicals(const char* path) {
  std::ifstream file(path);
  if (!file) fail(std::string("cannot read ") + path);
  std::map<char32_t, char32_t> table;
  for (std::string line; std::getline(file, line);) {
    std::istringstream fields(line);
    unsigned from = 0, to = 0;
    if (!(fields >> std::hex >> from >> to)) fail("not a row: " + line);
    table[from] = to;
  }
  return table;
}

// Single decisions, with the reasons beside them.
const std::map<char32_t, char32_t> decided{
    {U'「', U'“'},    {U'」', U'”'},  {U'『', U'‘'},
    {U'』', U'’'},  // quotation marks of traditional print
    {U'〝', U'“'},    {U'〞', U'”'},  {U'〟', U'”'},
    {0x2236, ':'},                                     // ∶ the ratio sign, typed for a colon
    {0x2010, '-'},    {0x2011, '-'},  {0x2212, '-'},   // hyphens and the minus sign
    {0x30FB, 0xB7},   {0x2027, 0xB7}, {0xFF65, 0xB7},  // ・ ‧ ･ middle dots
    {0x22EF, 0x2026},                                  // ⋯ …
};

// Traditional or variant characters that ICU's table does not know.
constexpr char32_t more_pairs[] =
    U"峯峰敎教旣既卽即厤历査查滙汇囌苏甦苏鍼针鎌镰鎭镇閤合韆千鞦秋麪面麫面麴曲欅榉矇蒙濛蒙譭毁"
    U"彔录廕荫榦干畵画噁恶嶽岳嵗岁鉆钻舘馆菴庵糉粽醣糖殭僵硃朱脩修彫雕衕同遡溯鈡钟";

// Characters outside level 1 of GB 2312 that simplified text uses as they are.
constexpr char32_t own_right[] = U"吒姊跤阪苎苧";

bool is_deleted(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c <= 0x9F) || c == 0xAD || c == 0x034F || c == 0x061C ||
         c == 0x180E || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
         (c >= 0x2060 && c <= 0x206F) || (c >= 0xFE00 && c <= 0xFE0F) || c == 0xFEFF ||
         (c >= 0xE000 && c <= 0xF8FF) || (c >= 0xFFF9 && c <= 0xFFFB);
}

bool is_width_variant(char32_t c) {
  return (c >= 0xFF01 && c <= 0xFF5E) || (c >= 0xFF61 && c <= 0xFF65) ||
         (c >= 0xFFE0 && c <= 0xFFE6) || (c >= 0xFE10 && c <= 0xFE19) ||
         (c >= 0xFE30 && c <= 0xFE6F) || (c >= 0xF900 && c <= 0xFAFF);
}

class Folder {
 public:
  explicit Folder(const char* radical_file)
      : radicals_(radicals(radical_file)), common_(gb2312_rows(0xB0, 0xD7)) {
    UErrorCode status = U_ZERO_ERROR;
    nfkc_ = icu::Normalizer2::getNFKCInstance(status);
    expect(status, "NFKC");
    simplify_.reset(icu::Transliterator::createInstance("Hant-Hans", UTRANS_FORWARD, status));
    expect(status, "Hant-Hans");
    for (std::size_t i = 0; i + 1 < std::size(more_pairs) - 1; i += 2)
      more_[more_pairs[i]] = more_pairs[i + 1];
  }

  const std::set<char32_t>& common() const { return common_; }

  // Radicals, strokes and compatibility ideographs, each with the ideograph it looks like.
  std::map<char32_t, char32_t> look_alikes() const {
    std::map<char32_t, char32_t> pairs = radicals_;
    for (char32_t c = 0xF900; c <= 0xFAFF; ++c)
      if (const char32_t to = compatible(c); to != c) pairs[c] = to;
    return pairs;
  }

  // The end of the chain of single foldings of `c`.
  char32_t fold(char32_t c) const {
    if (c == '\n' || c == '\r' || c == 0x0B || c == 0x0C || c == 0x85 || c == 0x2028 || c == 0x2029)
      return line_break;
    if (c == '\t' || c == 0x2001 || c == 0x2002 || c == 0x2003 || c == 0x3000) return gap;
    if (is_deleted(c)) return deleted;
    for (int i = 0; i < 8; ++i) {
      const char32_t next = fold_once(c);
      if (next == c) return c;
      c = next;
    }
    fail("a chain of foldings without an end");
  }

 private:
  char32_t fold_once(char32_t c) const {
    if (const auto row = decided.find(c); row != decided.end()) return row->second;
    if (const auto row = radicals_.find(c); row != radicals_.end()) return row->second;
    if (c == 0xA0 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x205F) return blank;
    if (is_width_variant(c)) return compatible(c);
    if (c < 0x3400 || c > 0x9FFF || common_.contains(c) || in_own_right(c)) return c;
    if (const auto row = more_.find(c); row != more_.end()) return row->second;
    const char32_t simple = simplified(c);
    return simple > 0xFFFF ? c : simple;
  }

  char32_t compatible(char32_t c) const {
    icu::UnicodeString decomposition;
    if (!nfkc_->getDecomposition(static_cast<UChar32>(c), decomposition)) return c;
    if (decomposition.countChar32() != 1) return c;
    const auto to = static_cast<char32_t>(decomposition.char32At(0));
    return to < 0x20 ? c : to;
  }

  char32_t simplified(char32_t c) const {
    icu::UnicodeString text(static_cast<UChar32>(c));
    simplify_->transliterate(text);
    return text.countChar32() == 1 ? static_cast<char32_t>(text.char32At(0)) : c;
  }

  static bool in_own_right(char32_t c) {
    return std::u32string_view(own_right).find(c) != std::u32string_view::npos;
  }

  std::map<char32_t, char32_t> radicals_, more_;
  std::set<char32_t> common_;
  const icu::Normalizer2* nfkc_ = nullptr;
  std::unique_ptr<icu::Transliterator> simplify_;
};

void write_numbers(const char* name, const char* type, const std::vector<unsigned long>& numbers) {
  std::printf("inline constexpr %s %s[%zu] = {", type, name, numbers.size());
  for (std::size_t i = 0; i < numbers.size(); ++i)
    std::printf("%s%lu,", i % 16 == 0 ? "\n" : "", numbers[i]);
  std::printf("};\n\n");
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) fail("usage: make_fold_table RADICALS.tsv");
  const Folder folder(argv[1]);
  std::vector<unsigned long> table;
  std::vector<std::pair<char32_t, char32_t>> wide;  // to outside the BMP, or from there
  const auto check = [&](char32_t from, char32_t to) {
    if (to != deleted && to != line_break && folder.fold(to) != to)
      fail("not stable: " + std::to_string(from));
  };
  for (char32_t c = 0; c <= 0xFFFF; ++c) {
    char32_t to = c >= 0xD800 && c <= 0xDFFF ? c : folder.fold(c);
    check(c, to);
    if (to > 0xFFFF) {
      wide.emplace_back(c, to);
      to = 0xFFFF;
    }
    table.push_back(to);
  }
  table[0xFFFF] = 0;  // a non-character; its own value is the mark of `wide`
  for (char32_t c = 0x2F800; c <= 0x2FA1F; ++c) {  // compatibility ideographs, supplement
    icu::UnicodeString text(static_cast<UChar32>(c));
    UErrorCode status = U_ZERO_ERROR;
    const icu::UnicodeString folded =
        icu::Normalizer2::getNFKCInstance(status)->normalize(text, status);
    expect(status, "NFKC");
    const char32_t to = folder.fold(static_cast<char32_t>(folded.char32At(0)));
    if (to != c) wide.emplace_back(c, to);
  }

  std::printf("// Generated by make_fold_table from ICU %s. Do not edit.\n\nnamespace hecha {\n\n",
              U_ICU_VERSION);
  write_numbers("fold_bmp", "char16_t", table);
  std::printf("inline constexpr FoldPair fold_wide[%zu] = {\n", wide.size());
  for (const auto& [from, to] : wide)
    std::printf("{%lu,%lu},\n", static_cast<unsigned long>(from), static_cast<unsigned long>(to));
  const std::map<char32_t, char32_t> look_alikes = folder.look_alikes();
  std::printf("};\n\ninline constexpr FoldPair look_alikes[%zu] = {\n", look_alikes.size());
  for (const auto& [from, to] : look_alikes)
    std::printf("{%lu,%lu},\n", static_cast<unsigned long>(from), static_cast<unsigned long>(to));
  std::printf("};\n\n");
  std::vector<unsigned long> bits(0x10000 / 32);
  for (const char32_t c : folder.common()) bits[c / 32] |= 1ul << (c % 32);
  write_numbers("common_han_bits", "std::uint32_t", bits);
  std::printf("}  // namespace hecha\n");
}
