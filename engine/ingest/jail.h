// SPDX-License-Identifier: Apache-2.0
// bubblewrap around LibreOffice, where the system has it and lets it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace hecha {

// The path of bwrap if it is installed and works here; $HECHA_BWRAP if that is set. Empty: there
// is none, or the system gives no namespaces to its users. Asked once in the life of a process.
const std::string& jail_program();

// The words behind jail_program() that start a program which sees programs and fonts of the system
// and `readable` folders, may write into `folder` only, and has no network and no other process.
// The program and its arguments follow.
std::vector<std::string> jail_arguments(std::string_view folder,
                                        const std::vector<std::string>& readable);

}  // namespace hecha
