// SPDX-License-Identifier: Apache-2.0
// What elements of a page are, told by their tags and attributes. Behind the wall of gumbo.
#include "readers/html_tree.h"

#include <algorithm>
#include <array>

namespace hecha {
namespace {

constexpr std::size_t longest_mark = 12;  // bytes

// Lower case and without blanks: "display: None" -> "display:none".
std::string squeezed(std::string_view style) {
  std::string text;
  for (const char c : style)
    if (c != ' ' && c != '\t' && c != '\n')
      text += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  return text;
}

bool is_mark(std::string_view text) {
  if (text.empty() || text.size() > longest_mark) return false;
  for (const std::string_view circle : {"①", "②", "③", "④", "⑤", "⑥", "⑦", "⑧", "⑨", "⑩", "*"})
    if (text == circle) return true;
  return text.find_first_of("0123456789") != text.npos &&
         text.find_first_not_of("[]()0123456789 ") == text.npos;
}

}  // namespace

bool is_element(const GumboNode& node) {
  return node.type == GUMBO_NODE_ELEMENT || node.type == GUMBO_NODE_TEMPLATE;
}

GumboTag tag_of(const GumboNode& node) {
  return is_element(node) ? node.v.element.tag : GUMBO_TAG_UNKNOWN;
}

std::vector<const GumboNode*> html_children(const GumboNode& node) {
  std::vector<const GumboNode*> list;
  if (!is_element(node) && node.type != GUMBO_NODE_DOCUMENT) return list;
  const GumboVector& all =
      node.type == GUMBO_NODE_DOCUMENT ? node.v.document.children : node.v.element.children;
  for (unsigned i = 0; i < all.length; ++i)
    list.push_back(static_cast<const GumboNode*>(all.data[i]));
  return list;
}

std::string_view html_attribute(const GumboNode& node, const char* name) {
  if (!is_element(node)) return {};
  const GumboAttribute* found = gumbo_get_attribute(&node.v.element.attributes, name);
  return found == nullptr ? std::string_view() : found->value;
}

bool is_unseen(const GumboNode& node) {
  if (!is_element(node)) return false;
  constexpr std::array unseen{
      GUMBO_TAG_SCRIPT, GUMBO_TAG_STYLE, GUMBO_TAG_NOSCRIPT, GUMBO_TAG_TEMPLATE, GUMBO_TAG_SELECT,
      GUMBO_TAG_OPTION, GUMBO_TAG_HEAD,  GUMBO_TAG_IFRAME,   GUMBO_TAG_OBJECT,   GUMBO_TAG_TEXTAREA,
      GUMBO_TAG_SVG,    GUMBO_TAG_RT,    GUMBO_TAG_RP,       GUMBO_TAG_BUTTON};
  if (std::find(unseen.begin(), unseen.end(), node.v.element.tag) != unseen.end()) return true;
  if (gumbo_get_attribute(&node.v.element.attributes, "hidden") != nullptr) return true;
  const std::string style = squeezed(html_attribute(node, "style"));
  return style.find("display:none") != style.npos || style.find("mso-hide:all") != style.npos;
}

bool is_html_block(GumboTag tag) {
  constexpr std::array blocks{
      GUMBO_TAG_P,        GUMBO_TAG_DIV,        GUMBO_TAG_SECTION,    GUMBO_TAG_ARTICLE,
      GUMBO_TAG_MAIN,     GUMBO_TAG_ASIDE,      GUMBO_TAG_HEADER,     GUMBO_TAG_FOOTER,
      GUMBO_TAG_NAV,      GUMBO_TAG_ADDRESS,    GUMBO_TAG_UL,         GUMBO_TAG_OL,
      GUMBO_TAG_LI,       GUMBO_TAG_DL,         GUMBO_TAG_DT,         GUMBO_TAG_DD,
      GUMBO_TAG_TABLE,    GUMBO_TAG_TBODY,      GUMBO_TAG_THEAD,      GUMBO_TAG_TFOOT,
      GUMBO_TAG_TR,       GUMBO_TAG_TD,         GUMBO_TAG_TH,         GUMBO_TAG_CAPTION,
      GUMBO_TAG_H1,       GUMBO_TAG_H2,         GUMBO_TAG_H3,         GUMBO_TAG_H4,
      GUMBO_TAG_H5,       GUMBO_TAG_H6,         GUMBO_TAG_BLOCKQUOTE, GUMBO_TAG_PRE,
      GUMBO_TAG_FORM,     GUMBO_TAG_FIELDSET,   GUMBO_TAG_HR,         GUMBO_TAG_CENTER,
      GUMBO_TAG_FIGURE,   GUMBO_TAG_FIGCAPTION, GUMBO_TAG_BODY,       GUMBO_TAG_HTML,
      GUMBO_TAG_PLAINTEXT};
  return std::find(blocks.begin(), blocks.end(), tag) != blocks.end();
}

bool keeps_lines(const GumboNode& node, bool around) {
  if (!is_element(node)) return around;
  const std::string style = squeezed(html_attribute(node, "style"));
  const std::size_t at = style.find("white-space:");
  if (at == style.npos) return around || tag_of(node) == GUMBO_TAG_PRE;
  return style.compare(at + 12, 3, "pre") == 0 || style.compare(at + 12, 12, "break-spaces") == 0;
}

int html_heading_level(GumboTag tag) {
  return tag >= GUMBO_TAG_H1 && tag <= GUMBO_TAG_H6 ? tag - GUMBO_TAG_H1 + 1 : 0;
}

bool is_note_mark(const GumboNode& node) {
  const GumboTag tag = tag_of(node);
  const std::string_view link = html_attribute(node, "href");
  const bool to_note =
      tag == GUMBO_TAG_A && (link.starts_with("#_ftn") || link.starts_with("#_edn"));
  const bool back = link.starts_with("#_ftnref") || link.starts_with("#_ednref");
  return ((tag == GUMBO_TAG_SUP || to_note) && !back) && is_mark(html_text(node));
}

bool is_contents_list(const GumboNode& node) {
  return html_attribute(node, "class").starts_with("MsoToc") ||
         html_attribute(node, "id").starts_with("Table of Contents");
}

std::string html_text(const GumboNode& node) {
  if (node.type == GUMBO_NODE_TEXT) return node.v.text.text;
  std::string text;
  if (!is_element(node)) return text;
  for (unsigned i = 0; i < node.v.element.children.length && text.size() < 4096; ++i)
    text += html_text(*static_cast<const GumboNode*>(node.v.element.children.data[i]));
  return text;
}

}  // namespace hecha
