// SPDX-License-Identifier: Apache-2.0
// Reading a source of any known format.
#pragma once

#include "hecha/document.h"
#include "hecha/result.h"
#include "hecha/source.h"
#include "ingest/reading.h"

namespace hecha {

// Text is read here, everything else by a worker process; old office formats go through
// LibreOffice first. A file whose name says another format gets a note.
// Errors: all of the table but those of packs, outputs and options.
Result<Reading> read_source(Source source, const ReadOptions& options);

}  // namespace hecha
