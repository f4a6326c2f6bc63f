// SPDX-License-Identifier: Apache-2.0
// What people see of a pack.
#include "hecha/pack.h"

#include "pack/data.h"

namespace hecha {

Pack::Pack(std::unique_ptr<const Data> data) : data_(std::move(data)) {}
Pack::Pack(Pack&&) noexcept = default;
Pack& Pack::operator=(Pack&&) noexcept = default;
Pack::~Pack() = default;

const std::string& Pack::id() const { return data_->id; }
const std::string& Pack::version() const { return data_->version; }
const Text& Pack::title() const { return data_->title; }
const std::string& Pack::status() const { return data_->status; }
const std::string& Pack::fingerprint() const { return data_->fingerprint; }
std::span<const Rule> Pack::rules() const { return data_->rules; }
std::span<const Group> Pack::groups() const { return data_->groups; }
std::span<const Grade> Pack::grades() const { return data_->grades; }
std::span<const Gate> Pack::gates() const { return data_->gates; }

}  // namespace hecha
