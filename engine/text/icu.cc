// SPDX-License-Identifier: Apache-2.0
// The wall of ICU: converters, NFKC, transliterators.
#include "text/icu.h"

#include <unicode/normalizer2.h>
#include <unicode/translit.h>
#include <unicode/uchar.h>
#include <unicode/ucnv.h>
#include <unicode/ucnv_cb.h>
#include <unicode/ucnv_err.h>

#include <array>
#include <memory>

namespace hecha {
namespace {

struct Closer {
  void operator()(UConverter* converter) const { ucnv_close(converter); }
};
using Converter = std::unique_ptr<UConverter, Closer>;

// Called by ICU for each sequence that it cannot read: counts it, and writes U+FFFD.
void count_unreadable(const void* counter, UConverterToUnicodeArgs* arguments, const char*, int32_t,
                      UConverterCallbackReason reason, UErrorCode* status) {
  if (reason > UCNV_IRREGULAR) return;  // only told that the converter resets or closes
  ++*static_cast<std::uint32_t*>(const_cast<void*>(counter));
  *status = U_ZERO_ERROR;
  constexpr UChar replacement = 0xFFFD;
  ucnv_cbToUWriteUChars(arguments, &replacement, 1, 0, status);
}

Converter open(const char* name) {
  UErrorCode status = U_ZERO_ERROR;
  Converter converter(ucnv_open(name, &status));
  return U_SUCCESS(status) ? std::move(converter) : nullptr;
}

}  // namespace

Converted convert(std::string_view bytes, Charset charset) {
  Converted result;
  const Converter source = open(charset == Charset::gb18030 ? "gb18030" : "Big5-HKSCS");
  const Converter target = open("UTF-8");
  if (!source || !target) {  // an ICU without its tables: nothing can be read
    result.unreadable = static_cast<std::uint32_t>(bytes.size());
    return result;
  }
  UErrorCode status = U_ZERO_ERROR;
  ucnv_setToUCallBack(source.get(), count_unreadable, &result.unreadable, nullptr, nullptr,
                      &status);
  std::array<UChar, 4096> pivot;
  UChar* pivot_from = pivot.data();
  UChar* pivot_to = pivot.data();
  result.text.resize(bytes.size() + bytes.size() / 2 + 64);
  const char* from = bytes.data();
  const char* const end = from + bytes.size();
  std::size_t written = 0;
  for (bool reset = true;; reset = false) {
    char* to = result.text.data() + written;
    status = U_ZERO_ERROR;
    ucnv_convertEx(target.get(), source.get(), &to, result.text.data() + result.text.size(), &from,
                   end, pivot.data(), &pivot_from, &pivot_to, pivot.data() + pivot.size(), reset,
                   true, &status);
    written = static_cast<std::size_t>(to - result.text.data());
    if (status != U_BUFFER_OVERFLOW_ERROR) break;
    result.text.resize(2 * result.text.size());
  }
  result.text.resize(written);
  return result;
}

std::string to_gb18030(std::string_view text) {
  const icu::UnicodeString from =
      icu::UnicodeString::fromUTF8({text.data(), static_cast<int32_t>(text.size())});
  const Converter target = open("gb18030");
  if (!target) return std::string(text);
  UErrorCode status = U_ZERO_ERROR;
  // Four bytes at most for each unit of UTF-16.
  std::string bytes(4 * static_cast<std::size_t>(from.length()) + 1, '\0');
  const int32_t size =
      ucnv_fromUChars(target.get(), bytes.data(), static_cast<int32_t>(bytes.size()),
                      from.getBuffer(), from.length(), &status);
  bytes.resize(static_cast<std::size_t>(size));
  return bytes;
}

std::u32string letters_of(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  icu::UnicodeString form =
      icu::UnicodeString::fromUTF8({text.data(), static_cast<int32_t>(text.size())});
  const icu::Normalizer2* const nfkc = icu::Normalizer2::getNFKCInstance(status);
  if (U_SUCCESS(status)) form = nfkc->normalize(form, status);
  std::u32string letters;
  for (int32_t at = 0; at < form.length(); at = form.moveIndex32(at, 1)) {
    const UChar32 code = form.char32At(at);
    if ((U_MASK(u_charType(code)) & (U_GC_L_MASK | U_GC_N_MASK)) != 0)
      letters += static_cast<char32_t>(code);
  }
  return letters;
}

struct Transliteration::Table {
  std::unique_ptr<icu::Transliterator> rules;
};

Transliteration::Transliteration(To script) : table_(std::make_unique<Table>()) {
  UErrorCode status = U_ZERO_ERROR;
  table_->rules.reset(icu::Transliterator::createInstance(
      script == To::traditional ? "Hans-Hant" : "Han-Latin", UTRANS_FORWARD, status));
  if (U_FAILURE(status)) table_->rules.reset();
}

Transliteration::~Transliteration() = default;

std::string Transliteration::operator()(std::string_view text) const {
  std::string result;
  if (!table_->rules) return result.assign(text);
  icu::UnicodeString form =
      icu::UnicodeString::fromUTF8({text.data(), static_cast<int32_t>(text.size())});
  table_->rules->transliterate(form);
  form.toUTF8String(result);
  return result;
}

}  // namespace hecha
