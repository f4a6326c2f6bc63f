// SPDX-License-Identifier: Apache-2.0
// A document as the rules see it: normalised text and the structure found in it.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "hecha/pack.h"
#include "hecha/result.h"
#include "hecha/source.h"
#include "hecha/span.h"

namespace hecha {

// What a piece of a document is, as its format marks it or its layout shows. Plain text
// marks nothing: all of it is paragraphs.
enum class BlockKind : std::uint8_t {
  paragraph,
  title,
  heading,
  list_item,
  table_row,  // cells parted by " | "
  caption,
  footnote,
  text_box,
  contents,   // an entry of a table of contents
  furniture,  // headers, footers, page numbers; navigation of a site
  comment,    // of a reviewer
};

// "paragraph", "title", ... as in `hecha extract --format jsonl`. Never fails.
std::string_view block_kind_id(BlockKind kind);

// What a reader noticed about a file beside its text.
enum class NoteKind : std::uint8_t {
  misnamed,     // its name says another format; detail: what it is
  unreadable,   // byte sequences that could not be decoded
  controls,     // control characters and marks of writing direction; none reaches an output
  revisions,    // tracked changes; the text is read as if all were accepted
  comments,     // of reviewers
  hidden_text,  // words that no reader is shown
  converted,    // read by way of another program; detail: which
  empty_pages,  // without text: blank, or only images
};

struct Note {
  NoteKind kind;
  std::uint32_t count = 1;
  std::string detail;
};

// One sentence for people: "holds 3 tracked changes, read as if all were accepted".
Text note_text(const Note& note);

// What a file states of itself outside its text, as the metadata of a portal page does.
struct Metadata {
  std::string title, issuer, date;  // as written; empty: not stated
};

// No such index: a sentence outside every run-in item, a paragraph without heading.
inline constexpr std::uint32_t none = 0xFFFFFFFFu;

// A chapter or one of its parts. Sections are listed in reading order, a parent
// before its children, so the subtree of sections[i] is [i, sections[i].end).
struct Section {
  Span heading;              // the heading's words without its number; empty for the root
  Span body;                 // from the end of the heading to the end of the subtree
  std::uint32_t parent = 0;  // index; the root is its own parent
  std::uint32_t end = 0;     // index just past the last descendant
  std::uint16_t level =
      0;  // 0 the root, 1 一、 2 （一） 3 1. 4 （1）; as a rule: document/outline.h
  std::uint16_t ordinal = 0;  // 三、-> 3; 0 when the heading has no number
  bool own_line = false;      // false: the heading runs into its paragraph
};

// One line of the normal form: what the author would call a paragraph, a heading
// line, a table row, or a line of page furniture.
struct Paragraph {
  Span span;  // without the line break
  std::uint32_t section = 0;
  std::uint32_t first_sentence = 0;  // sentences [first_sentence, end_sentence)
  std::uint32_t end_sentence = 0;
  BlockKind kind = BlockKind::paragraph;  // of the block that it is, or is a part of
};

// A sentence ends at 。 ！ ？ ； or at the end of its paragraph, never inside
// balanced quotation marks or brackets. A heading is a sentence of its own.
struct Sentence {
  Span span;  // with its final mark
  std::uint32_t paragraph = 0;
  std::uint32_t section = 0;
  std::uint32_t item = none;  // number of the run-in item (一是…二是…) within the document
  std::uint32_t first_clause = 0;  // clauses [first_clause, end_clause)
  std::uint32_t end_clause = 0;
  bool heading = false;  // it is, or is part of, the heading of its section
};

// What stands between two commas or colons: the unit in which a subject and its
// verb are looked for. 、 does not end a clause.
struct Clause {
  Span span;  // without its final mark
  std::uint32_t sentence = 0;
};

enum class FactKind : std::uint8_t { year, date, number, percent };

// A value that the text states; the whole number always, never a part of one.
struct Fact {
  FactKind kind;
  Span span;     // digits, 万/亿 and 余/多; for a percentage with its sign
  double value;  // year: 2023; date: days since 1970-01-01; percent: 95.5; number: as counted
};

enum class EnclosureKind : std::uint8_t { book_title, quotation, brackets };

// 《…》, “…” or （…）, with its marks. Unbalanced marks enclose nothing.
struct Enclosure {
  EnclosureKind kind;
  Span span;
};

// Numbers that belong to a person: of an identity card (check digit of GB 11643), a mobile
// telephone, a bank card (check digit of ISO/IEC 7812).
enum class PrivateKind : std::uint8_t { id_card, mobile, bank_card };

struct PrivateNumber {
  PrivateKind kind = PrivateKind::mobile;
  Span span;
};

// The processes in which formats other than text are read: each reads one document after
// another, and one that fails is replaced. Started when they are needed, ended with *this.
// Safe to share between threads.
class Workers {
 public:
  Workers();
  ~Workers();
  Workers(const Workers&) = delete;
  Workers& operator=(const Workers&) = delete;

  struct Pool;  // engine/ingest/pool.h
  Pool& pool() { return *pool_; }

 private:
  std::unique_ptr<Pool> pool_;
};

struct ReadOptions {
  std::size_t max_bytes = 64u << 20;  // of the file
  unsigned timeout = 20;              // seconds for one document; three times that for LibreOffice
  bool external = true;               // may LibreOffice be called?
  Workers* workers = nullptr;         // null: each document starts a worker of its own, some 10 ms
};

// A block as people and programs are shown it: what the file says it is, made sure by its words.
struct TextBlock {
  BlockKind kind = BlockKind::paragraph;
  std::uint16_t level = 0;  // of a heading: 1 一、 2 （一） 3 1. 4 （1）, as in Section; else 0
  std::string number;       // 一、 as the text begins; of headings and list items; may be empty
  std::string text;         // the whole paragraph in the author's words, number included
  std::string heading;  // where a heading ran in: its words, with which the text begins; else empty
  Place place;
};

// Immutable once read, hence safe to share between threads. Owns all of its
// text: every Span in it stays valid for its whole life, and needs nothing else.
class Document {
 public:
  Document(Document&&) noexcept;
  Document& operator=(Document&&) noexcept;
  ~Document();

  const std::string& name() const;
  std::string_view format() const;  // "txt"
  std::string_view encoding()
      const;                      // "utf-8", "utf-8-bom", "utf-16le", "utf-16be", "gb18030", "big5"
  bool encoding_guessed() const;  // neither a mark nor validity decided it
  std::uint32_t unreadable()
      const;  // byte sequences that could not be decoded; U+FFFD stands for each

  std::span<const Note> notes() const;  // what the reader noticed about the file
  const Metadata& metadata() const;

  std::string_view text() const;      // UTF-8, normalised (docs/normalisation.md); lines end in \n
  std::string_view original() const;  // UTF-8, as the author wrote it

  std::span<const Section> sections() const;               // [0] is the root, the whole text
  std::span<const Paragraph> paragraphs() const;           // disjoint, ascending; no empty ones
  std::span<const Sentence> sentences() const;             // disjoint, ascending
  std::span<const Clause> clauses() const;                 // disjoint, ascending
  std::span<const Fact> facts() const;                     // disjoint, ascending
  std::span<const Enclosure> enclosures() const;           // ascending by begin; may nest
  std::span<const PrivateNumber> private_numbers() const;  // disjoint, ascending

  std::string_view slice(Span span) const;  // of text(); valid as long as *this
  // The same words as the author wrote them; but of numbers that belong to a person (identity
  // cards, mobile telephones, bank cards) only the first three and the last two digits.
  std::string quote(Span span) const;
  // original() with these numbers masked in the same way, and as long, byte for byte.
  std::string masked_original() const;
  Span source(Span span) const;  // the bytes of original() they came from
  Place place(Span span) const;  // where they begin in the original

  // Everything that was in the file, in its order, what text() leaves out included. Linear.
  std::vector<TextBlock> blocks() const;

  struct Data;  // engine/document/data.h
  explicit Document(std::unique_ptr<const Data> data);

 private:
  std::unique_ptr<const Data> data_;
};

// Reads a document of any known format. Linear in its size.
// Text is read in this process, other formats by a worker; old office formats by LibreOffice.
// Errors: file_too_large, file_empty, format_unknown, encoding_unknown, document_damaged,
// format_unsupported, document_encrypted, no_text_layer, garbled_text_layer, forbidden_xml,
// too_deep, limit_reached, timed_out, reader_crashed, output_failed (no room for LibreOffice).
Result<Document> read_document(Source source, const ReadOptions& options = {});

}  // namespace hecha
