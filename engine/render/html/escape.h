// SPDX-License-Identifier: Apache-2.0
// Text of any origin made fit to stand in a page.
#pragma once

#include <string>
#include <string_view>

namespace hecha::html {

// `text` on one line, in valid UTF-8, without controls, bidi marks and unseen characters (as
// harmless(), render/shown.h), and with & < > " ' as references: fit for text and for quoted
// attributes.
std::string escaped(std::string_view text);

// A JSON text fit for <script type="application/json">: no < can end the element.
std::string in_script(std::string_view json);

// The source expression that lets a Content-Security-Policy allow exactly `content`.
std::string policy_hash(std::string_view content);

}  // namespace hecha::html
