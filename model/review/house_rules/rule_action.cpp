#include "model/review/house_rules/rule_action.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::review {
namespace {

const QString byPattern = u"regex"_s;

QString trimmedOf(QString words, const QString &characters, bool left, bool right)
{
    while (left && !words.isEmpty() && characters.contains(words.front())) {
        words.remove(0, 1);
    }
    while (right && !words.isEmpty() && characters.contains(words.back())) {
        words.chop(1);
    }
    return words;
}

int countOfParams(const QString &edit)
{
    if (edit == byPattern || edit == u"split"_s) {
        return 3;
    }
    const QStringList others {
        u"trim"_s, u"trim_left"_s, u"trim_right"_s, u"remove"_s, u"truncate"_s};
    return others.contains(edit) ? 2 : 0;
}

/// `$1` and `${1}` become what the group holds.
QString filledIn(const QString &replacement, const QStringList &captured)
{
    QString out;
    for (qsizetype at = 0; at < replacement.size(); ++at) {
        const bool hasBrace = replacement.mid(at, 2) == u"${"_s;
        const qsizetype digit = at + (hasBrace ? 2 : 1);
        const bool isGroup = replacement.at(at) == u'$' && digit < replacement.size()
            && replacement.at(digit).isDigit();
        if (!isGroup) {
            out += replacement.at(at);
            continue;
        }
        out += captured.value(replacement.at(digit).digitValue() - 1);
        at = digit + (hasBrace ? 1 : 0);
    }
    return out;
}

} // namespace

RuleAction::RuleAction(RuleFile &file)
{
    const std::vector<RuleFile::Text> texts = file.nameAndParams(u"action"_s);
    if (texts.empty()) {
        return;
    }
    const QString &name = texts.front().text;
    for (auto param = texts.begin() + 1; param != texts.end(); ++param) {
        m_params.append(param->text);
    }
    if (name == u"replace"_s) {
        m_kind = Kind::Replace;
    } else if (name == u"remove"_s) {
        m_kind = Kind::Remove;
    } else if (name == u"edit"_s) {
        readEdit(file, texts.front().line);
    } else {
        file.warn(texts.front().line, u"action-unsupported"_s, {name});
    }
}

void RuleAction::readEdit(RuleFile &file, int line)
{
    const QString edit = m_params.value(0);
    if (m_params.isEmpty() || m_params.size() != countOfParams(edit)) {
        file.warn(line, u"action-unsupported"_s, {u"edit "_s + edit});
        return;
    }
    if (edit == byPattern) {
        m_pattern = file.pattern(m_params.at(1), {}, line);
    }
    m_kind = Kind::Edit;
}

std::vector<Fix> RuleAction::fixesFor(
    const QString &text, const Span &span, const QStringList &replacements) const
{
    std::vector<Fix> fixes;
    const auto replaceBy = [&](const QString &by) {
        Fix fix;
        fix.kind = FixKind::Replace;
        fix.span = span;
        fix.text = by;
        fixes.push_back(by.isEmpty() ? removal(text, span) : fix);
    };
    if (m_kind == Kind::Replace) {
        for (const QString &one : m_params.isEmpty() ? replacements : m_params) {
            replaceBy(one);
        }
    } else if (m_kind == Kind::Remove) {
        fixes.push_back(removal(text, span));
    } else if (m_kind == Kind::Edit) {
        const QString words = text.mid(span.start, span.length());
        const QString out = edited(words);
        if (!out.isNull() && out != words) {
            replaceBy(out);
        }
    }
    return fixes;
}

Fix RuleAction::removal(const QString &text, Span span)
{
    const bool isBlankBefore = span.start > 0 && text.at(span.start - 1) == u' ';
    const bool isBlankAfter = span.end < text.size() && text.at(span.end) == u' ';
    const bool isEndAfter = span.end == text.size()
        || (text.at(span.end).isPunct() && text.at(span.end) != u'(') || text.at(span.end) == u'\n';
    const bool isStartBefore = span.start == 0 || text.at(span.start - 1).isSpace();
    if (isBlankBefore && (isBlankAfter || isEndAfter)) {
        --span.start;
    } else if (isBlankAfter && isStartBefore) {
        ++span.end;
    }
    Fix fix;
    fix.kind = FixKind::Remove;
    fix.span = span;
    return fix;
}

QString RuleAction::edited(const QString &words) const
{
    const QString &edit = m_params.at(0);
    const QString &by = m_params.at(1);
    if (edit == byPattern) {
        return editedByPattern(words);
    }
    QString out;
    if (edit == u"truncate"_s) {
        out = by.isEmpty() ? words : words.section(by, 0, 0);
    } else if (edit == u"split"_s) {
        bool isNumber = false;
        const qsizetype index = m_params.at(2).toInt(&isNumber);
        const QStringList parts = words.split(by);
        if (!isNumber || index < 0 || index >= parts.size()) {
            return {};
        }
        out = parts.at(index);
    } else {
        out = trimmedOf(
            words, by, edit == u"trim"_s || edit == u"trim_left"_s, edit != u"trim_left"_s);
    }
    out = out.trimmed();
    return out.isNull() ? u""_s : out;
}

QString RuleAction::editedByPattern(const QString &words) const
{
    const Hits hits = m_pattern.hitsIn(words, {0, words.size()});
    if (!hits.isWhole) {
        return {};
    }
    QString out = u""_s;
    qsizetype at = 0;
    for (const Hit &hit : hits.all) {
        out += words.mid(at, hit.span.start - at);
        out += filledIn(m_params.at(2), hit.captured);
        at = hit.span.end;
    }
    out += words.mid(at);
    return out.trimmed();
}

} // namespace comity::review
