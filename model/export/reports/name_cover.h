#pragma once

#include "model/base/wording.h"
#include "model/export/reports/name_pattern.h"

#include <QHash>

namespace comity {

/// Covers who is meant in texts that are handed on: names, handles, addresses and links become
/// `Person 1`, `Link 1`, the same for the same one wherever it stands in one report. Numbers are
/// given in the order in which people turn up, so that they tell nothing of anybody. For one
/// thread.
///
/// A name is found in any case, with and without accents, in tags and with an ending (`Wrens`), and
/// so are the parts of a name; a part that is a word of everyday too (`Will`, `Mark`) is covered
/// where it begins with a capital. Whoever is called by a handle is covered, known or not. A name
/// that nobody gave it is not found.
class NameCover
{
public:
    enum class Who : quint8 { Person, Us };

    /// `wording` outlives it.
    explicit NameCover(const Wording &wording)
        : m_wording(wording)
    {
    }

    /// Somebody by all they are called; handles begin with @. Gives their number among those added.
    int add(const QStringList &names, Who who = Who::Person);
    /// `Person 3`: what somebody who was added is called.
    QString labelOf(int person);
    /// What somebody is called whose whole name or handle stands here; a new one for a name that
    /// nobody has. For names that stand alone: they are covered whatever they are made of.
    QString labelOfName(const QString &name);
    /// Whether somebody has this name or handle.
    bool knows(const QString &name) const;
    QString covered(const QString &text);
    /// Everybody stays known, those of texts that were covered too, and numbers begin at 1: what is
    /// covered after it hides whoever was called by a handle anywhere before.
    void countAnew();

private:
    struct Known
    {
        Who who = Who::Person;
        int number = 0; ///< 0: nobody spoke of them yet
    };
    void learn(const NamePattern &pattern, int person);
    QString coverNames(const QString &text);
    QString labelOfHandle(const QString &handle);
    QString labelOfLink(const QString &code, const QString &text);
    /// How many letters of `text` from `at` are a name, and whose; 0: none.
    qsizetype matchAt(const FoldedLetters &text, qsizetype at, int &person) const;

    /// Whose a pattern is: a person's number, or several people's.
    struct Owner
    {
        NamePattern pattern = {};
        int person = 0;
    };

    const Wording &m_wording;
    std::vector<Known> m_people;
    std::vector<Owner> m_owners;
    QHash<QString, int> m_byKey; ///< place of an owner by NamePattern::key()
    QHash<quint64, std::vector<int>> m_byStart; ///< by the first two letters, the longest first
    QHash<QString, int> m_names; ///< whole ones, by nameKey()
    QHash<QString, int> m_handles; ///< folded, of who was added or mentioned
    QHash<QString, QString> m_links;
    QHash<QString, int> m_linkCounts; ///< by code
    int m_numbers = 0;
};

} // namespace comity
