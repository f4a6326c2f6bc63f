// SPDX-License-Identifier: Apache-2.0
// LibreOffice, where it is installed, turns old formats into .docx.
#include "ingest/office.h"

#include <charconv>
#include <filesystem>
#include <fstream>

#include "base/file.h"
#include "base/process.h"
#include "ingest/formats.h"
#include "ingest/jail.h"
#include "ingest/rtf.h"
#include "ingest/worker.h"

namespace hecha {
namespace {

constexpr std::size_t largest_result = 256u << 20;
constexpr unsigned patience = 3;  // times the time of a document: LibreOffice starts slowly

// Neither macros nor links to other documents.
constexpr std::string_view settings =
    R"(<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Writer/Content/Update"><prop oor:name="Link" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
)";

bool write(const std::string& path, std::string_view bytes) {
  std::ofstream out(path, std::ios::binary);
  out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  return out.flush().good();
}

// The same program without links and .. on the way: the jail knows only where it really is.
std::string real_path(const std::string& program) {
  std::error_code failed;
  const std::filesystem::path real = std::filesystem::canonical(program, failed);
  return failed ? program : real.string();
}

std::string folder_of(const std::string& program) { return program.substr(0, program.rfind('/')); }

// bubblewrap tells as an exit code, as shells do, that its program ended by a signal.
std::string as_signal(std::string end) {
  constexpr std::string_view code = "exit code ";
  constexpr int first = 128;
  int number = 0;
  if (end.starts_with(code))
    std::from_chars(end.data() + code.size(), end.data() + end.size(), number);
  return number > first ? "signal " + std::to_string(number - first) : end;
}

// What LibreOffice goes by, beside the bytes.
std::string extension_of(std::string_view format, std::string_view bytes) {
  if (format == "odt" && !bytes.starts_with("PK")) return ".fodt";
  if (format == "wordml") return ".xml";
  return "." + std::string(format);
}

}  // namespace

std::string office_program() {
  if (const std::string told = environment_value("HECHA_OFFICE"); !told.empty())
    return is_program(told) ? told : "";
  for (const char* path : {"/usr/bin/soffice", "/usr/lib/libreoffice/program/soffice",
                           "/usr/local/bin/soffice", "/opt/libreoffice/program/soffice"})
    if (is_program(path)) return path;
  return {};
}

Result<FromOffice> to_docx(std::string_view format, const std::string& bytes,
                           const ReadOptions& options) {
  if (!options.external)
    return tl::unexpected(
        Error{ErrorCode::format_unsupported,
              std::string(format) + " needs LibreOffice, which --no-external forbids"});
  const std::string office = real_path(office_program());
  const std::string limits = real_path(worker_program(WorkerKind::reader));
  if (office.empty() || limits.empty())
    return tl::unexpected(Error{ErrorCode::format_unsupported,
                                std::string(format) + ": " + missing_for(ReadBy::office).en});
  const bool rtf = format == "rtf";
  if (rtf && nests_too_deep(bytes))
    return tl::unexpected(Error{ErrorCode::too_deep, "1,024 groups of RTF"});
  const PreparedRtf prepared = rtf ? prepared_rtf(bytes) : PreparedRtf{};
  if (prepared.damaged)
    return tl::unexpected(
        Error{ErrorCode::document_damaged, "RTF: more is announced than there is"});

  Result<TemporaryFolder> made = TemporaryFolder::make();
  if (!made) return tl::unexpected(made.error());
  const std::string& folder = made->path();
  const std::string input = folder + "/document" + extension_of(format, bytes);
  std::error_code failed;
  std::filesystem::create_directories(folder + "/profile/user", failed);
  if (failed || !write(input, rtf ? prepared.text : bytes) ||
      !write(folder + "/profile/user/registrymodifications.xcu", settings))
    return tl::unexpected(
        Error{ErrorCode::output_failed, folder + ": no room for temporary files"});

  const unsigned seconds = patience * options.timeout;
  std::vector<std::string> command{limits,
                                   "--office",
                                   std::to_string(seconds),
                                   office,
                                   "-env:UserInstallation=file://" + folder + "/profile",
                                   "--headless",
                                   "--norestore",
                                   "--nologo",
                                   "--nolockcheck",
                                   "--nodefault",
                                   "--convert-to",
                                   "docx:MS Word 2007 XML",
                                   "--outdir",
                                   folder + "/out",
                                   input};
  if (const std::string& jail = jail_program(); !jail.empty()) {
    std::vector<std::string> around =
        jail_arguments(folder, {folder_of(limits), folder_of(office)});
    around.insert(around.begin(), jail);
    command.insert(command.begin(), around.begin(), around.end());
  }
  Result<Process> process = Process::start(command.front(), {command.begin() + 1, command.end()},
                                           {"HOME=" + folder, "TMPDIR=" + folder});
  if (!process) return tl::unexpected(process.error());
  const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(seconds);
  const std::string end = as_signal(process->finish(deadline));
  if (std::chrono::steady_clock::now() >= deadline)
    return tl::unexpected(Error{ErrorCode::timed_out, "LibreOffice"});

  FromOffice result{{}, prepared.comments};
  const Result<void> read = read_file(folder + "/out/document.docx", largest_result, result.docx);
  if (read) return result;
  if (read.error().code == ErrorCode::file_too_large)
    return tl::unexpected(Error{ErrorCode::limit_reached, "LibreOffice wrote more than 256 MiB"});
  const bool crashed = end.starts_with("signal");
  return tl::unexpected(
      Error{crashed ? ErrorCode::reader_crashed : ErrorCode::document_damaged,
            "LibreOffice could not read it" + (end.empty() ? "" : " (" + end + ")")});
}

}  // namespace hecha
