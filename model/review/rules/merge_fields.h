#pragma once

#include "model/review/rule_pack.h"
#include "model/review/text_facts/text_facts.h"

#include <QSet>
#include <vector>

namespace comity::review {

/// The words by which a template's fields are told from other brackets, folded.
struct FieldWords
{
    QSet<QString> fields = {}; ///< `name`, `firma`: what a field is called
    QSet<QString> orders = {}; ///< `insert`, `your`: tell the writer what to put there
    QSet<QString> allowed = {}; ///< in brackets and no field: `sic`, `video`, a key
    QSet<QString> bare = {}; ///< fields without brackets: `FNAME`, as written
    QSet<QString> nothing = {}; ///< what programs write for no value: `null`
    QSet<QString> greetings = {};
    QSet<QString> nameless = {}; ///< greetings that cannot stand without a name: `dear`
    QSet<QString> pals = {}; ///< of those, what friends call each other in Brazil: `cara`
    QSet<QString> prepositions = {}; ///< before the name of a firm: `at`
    static FieldWords of(const RulePack &pack);
};

enum class TemplateSpot : quint8 { Field, EmptySlot, NoValue };

struct MergeField
{
    TemplateSpot spot = TemplateSpot::Field;
    Span span = {};
};

/// Every place where a template shows through, by its start. Not in code, quotations, quoted lines
/// and addresses. One pass.
std::vector<MergeField> mergeFieldsOf(const TextFacts &text, const FieldWords &words);

} // namespace comity::review
