#pragma once

#include "model/purge/proof_derivation.h"
#include "ui/common/tokens.h"
#include "ui/purge/purge_telling.h"

namespace comity::ui {

/// How proofs of ticks read (architecture.md §4). All texts are plain.
class ProofWords
{
    Q_DECLARE_TR_FUNCTIONS(comity::ui::ProofWords)

public:
    explicit ProofWords(PurgeTelling telling)
        : m_telling(std::move(telling))
    {
    }

    /// Gone, Still followed, …; of followers, Still follows you, …
    static QString word(Proof proof, PurgeKind kind);
    /// What it means and what there is to do about it, one sentence.
    static QString meaning(Proof proof, PurgeKind kind);
    static Tone tone(Proof proof);

    /// 7 May 2026: the day on which a batch was worked through.
    QString day(const BatchProof &batch) const;
    /// "50 of 50 gone", or that no list has been imported since.
    QString result(const BatchProof &batch) const;
    /// Which import told it; empty for none.
    QString checked(const BatchProof &batch) const;
    /// The newest batch that a list has checked, and people of earlier ones who are still followed,
    /// or follow still; empty where nothing was checked. `batches` as batchProofs() gives them.
    QString banner(const std::vector<BatchProof> &batches) const;

private:
    static QString followerWord(Proof proof);
    static QString followerMeaning(Proof proof);

    PurgeTelling m_telling;
};

/// Ok where all that was ticked is gone; else Warn for people who are still followed, else Note.
Severity severityOf(const BatchProof &batch);

} // namespace comity::ui
