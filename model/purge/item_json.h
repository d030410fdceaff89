#pragma once

#include "model/base/json_writer.h"
#include "model/base/wording.h"
#include "model/purge/plan_document.h"
#include "model/purge/plan_json.h"

namespace comity {

/// The values of an item that hardly two people share.
class ItemValues
{
public:
    enum class Which : quint8 { Key, Handle, LastPostAt, Likelihood, Url };

    ItemValues() = default;
    ItemValues(const ItemValues &) = delete;
    ItemValues &operator=(const ItemValues &) = delete;
    virtual ~ItemValues() = default;

    /// Behind the key that it belongs to.
    virtual void write(Which which, const PlanItem &item, JsonWriter &json) const;
};

/// One person of a plan, in a document.
void writeItem(const PlanItem &item, const ItemValues &values, const PlanDocument &plan,
    const Wording &wording, PlanView view, JsonWriter &json);

/// A percentage as a share of one.
QByteArray shareOf(int percent);

} // namespace comity
