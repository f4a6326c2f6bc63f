// SPDX-License-Identifier: Apache-2.0
// Tables, and behind so many documents parts in files of their own.
#include "render/html/index_rows.h"

#include <ostream>

#include "render/html/assets.h"
#include "render/html/escape.h"
#include "render/html/view.h"
#include "render/html/words.h"
#include "render/json_writer.h"

namespace hecha::html {
namespace {

constexpr std::uint32_t rows_of_table = 500;
constexpr std::uint32_t rows_of_index = 2000;  // the others are in parts
constexpr std::uint32_t rows_of_part = 1000;

std::string part_name(std::uint32_t part) {
  const std::string digits = std::to_string(part);
  return std::string(digits.size() < 4 ? 4 - digits.size() : 0, '0') + digits;
}

std::string range(std::uint32_t part, std::uint32_t documents, Language language) {
  const std::uint32_t before = rows_of_index + (part - 1) * rows_of_part;
  return fill(
      word::documents_range.in(language),
      {std::to_string(before + 1), std::to_string(std::min(before + rows_of_part, documents))});
}

std::string table_head(Language language) {
  std::string head = "<table><thead><tr>";
  for (const Label& name : {word::column_document, label::issuer, label::issuer_level, word::region,
                            label::report_year, label::publish_date, label::score})
    head += "<th scope=col>" + escaped(name.in(language));
  return head + "</thead><tbody>\n";
}

// `up` leads from where the row stands to the folder of index.html.
std::string table_row(const IndexRow& row, std::string_view up) {
  std::string line = "<tr data-s=" + std::string(row.status);
  if (!row.lateness.empty()) line += " data-l=" + std::string(row.lateness);
  if (!row.verdicts.empty()) line += " data-v=" + row.verdicts;
  line += "><td><a href=\"" + std::string(up) + row.page + "\">" + escaped(row.title) +
          "</a><small>" + escaped(row.file) + "</small>";
  for (const std::string& cell : row.cells) line += "<td>" + escaped(cell);
  return line + '\n';
}

// In the order in which index.js takes them.
void append_data(std::string& data, const IndexRow& row) {
  JsonWriter json(data, JsonWriter::Style::compact);
  json.begin_array();
  for (const std::string_view text :
       {std::string_view(row.page), std::string_view(row.title), std::string_view(row.file)})
    json.string(text);
  for (const std::string& cell : row.cells) json.string(cell);
  for (const std::string_view text : {row.status, row.lateness, std::string_view(row.verdicts)})
    json.string(text);
  json.end_array();
}

}  // namespace

IndexRows::IndexRows(std::ostream& index, Folder& folder, Language language)
    : index_(index), folder_(folder), language_(language) {}

void IndexRows::add(const IndexRow& row) {
  if (documents_ < rows_of_index) {
    if (documents_ % rows_of_table == 0) begin_table();
    index_ << table_row(row, "");
  } else {
    if ((documents_ - rows_of_index) % rows_of_part == 0) {
      if (part_ > 0) write_part(false);
      ++part_;
    }
    part_rows_ += table_row(row, "../");
    part_data_ += part_data_.empty() ? "addRows([\n" : ",\n";
    append_data(part_data_, row);
  }
  ++documents_;
}

void IndexRows::end() {
  if (documents_ > 0) index_ << "</tbody></table></details>\n";
  if (part_ == 0) return;
  write_part(true);
  index_ << "<h3>" << escaped(word::other_pages.in(language_)) << "</h3>\n<ul class=plain>\n";
  for (std::uint32_t part = 1; part <= part_; ++part)
    index_ << "<li><a href=\"rows/" << part_name(part) << ".html\">"
           << escaped(range(part, documents_, language_)) << "</a>\n";
  index_ << "</ul>\n";
}

void IndexRows::begin_table() {
  if (documents_ > 0) index_ << "</tbody></table></details>\n";
  index_ << "<details><summary>"
         << fill(word::from_number.in(language_), {std::to_string(documents_ + 1)})
         << "</summary>\n"
         << table_head(language_);
}

void IndexRows::write_part(bool last) {
  const std::string name = "rows/" + part_name(part_);
  View view;
  view.markup("style", page_css).text("style_hash", policy_hash(page_css));
  view.text("range", range(part_, documents_, language_));
  view.line("previous", part_ > 1 ? part_name(part_ - 1) + ".html" : "");
  view.line("next", last ? "" : part_name(part_ + 1) + ".html");
  view.markup("rows", table_head(language_) + part_rows_ + "</tbody></table>");
  folder_.write(name + ".html", Template(index_part_html, language_).render(view));
  folder_.write(name + ".js", part_data_ + "\n]);\n");
  part_rows_.clear();
  part_data_.clear();
}

}  // namespace hecha::html
