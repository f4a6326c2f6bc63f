// SPDX-License-Identifier: Apache-2.0
// Plain text, and Markdown, which is read as plain text.
#pragma once

#include "ingest/reader.h"

namespace hecha {

ReaderKind markdown_reader();
ReaderKind text_reader();

}  // namespace hecha
