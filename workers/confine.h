// SPDX-License-Identifier: Apache-2.0
// A worker gives away what it does not need before it looks at the first byte of a document.
#pragma once

namespace hecha {

enum class Files { closed, readable };  // pdf needs the tables of poppler-data

// Limits memory (1.5 GB), files (no writing, 32 open), core dumps; no new privileges; a list of
// system calls that holds no network, no other program, no file to write. What is not on it fails
// with EPERM. False if the system does not grant that: then nothing may be read.
bool confine(Files files);

// So much processor time from now on; then SIGXCPU ends the process.
void allow_seconds(unsigned seconds);

// For LibreOffice, which needs a system around it: limits, no new privileges, no network.
bool confine_office(unsigned seconds);

}  // namespace hecha
