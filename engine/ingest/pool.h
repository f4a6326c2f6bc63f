// SPDX-License-Identifier: Apache-2.0
// Workers that wait for their next document.
#pragma once

#include <memory>
#include <mutex>
#include <vector>

#include "ingest/worker.h"

namespace hecha {

struct Workers::Pool {
  // An idle worker, or a fresh one.
  Result<std::unique_ptr<Worker>> take(WorkerKind kind);
  // Keeps it for the next document, unless it failed or has done enough.
  void give_back(std::unique_ptr<Worker> worker);

  std::mutex mutex;
  std::vector<std::unique_ptr<Worker>> idle;
};

}  // namespace hecha
