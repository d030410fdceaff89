#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <vector>

namespace comity::tests {

/// What is fuzzed under one name.
struct FuzzTarget
{
    enum class Through : quint8 { Readers, Archive, Pipeline, Review };

    QString name;
    QStringList formats; ///< codes of the readers; all for an archive and the pipeline
    QString seeds = {}; ///< how the seeds' names begin; all without
    QString words = {}; ///< the dictionary
    Through through = Through::Readers;
    int maxBytes = 64 << 10;

    /// The folders of tests/fuzz/corpus.
    QStringList folders() const;
};

/// The main ones first, then one for each reader that has none of its own there.
const std::vector<FuzzTarget> &fuzzTargets();
/// Null for an unknown name.
const FuzzTarget *fuzzTarget(const QString &name);

/// Reads the bytes as this target does. What is wrong afterwards, or empty.
QString troubleIn(const FuzzTarget &target, const QByteArray &bytes);

} // namespace comity::tests
