#include "ui/drafts/copying/copy_runner.h"

#include "model/base/civil_time.h"
#include "ui/common/notice.h"
#include "ui/common/table_view.h"
#include "ui/drafts/copying/clipboard_guard.h"
#include "ui/drafts/copying/copy_card.h"
#include "ui/drafts/copying/copy_log.h"
#include "ui/drafts/copying/left_out_of_copy.h"

#include <QKeyEvent>
#include <QSet>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::ui {
namespace {

using drafts::HandoverState;

/// Away for so long, the next one begins a new row.
constexpr qint64 pauseSeconds = 600;

} // namespace

void CopyRunner::connectParts()
{
    connect(m_card, &CopyCard::copyAsked, this, &CopyRunner::copy);
    connect(m_card, &CopyCard::openAsked, this, &CopyRunner::openProfile);
    connect(m_card, &CopyCard::sentAsked, this, [this] { decide(HandoverState::Sent); });
    connect(m_card, &CopyCard::skipAsked, this, [this] { decide(HandoverState::Skipped); });
    connect(m_card, &CopyCard::backAsked, this, &CopyRunner::goBack);
    connect(m_card, &CopyCard::takeBackAsked, this, [this] { takeBack(m_person.pk); });
    connect(m_card, &CopyCard::readChosen, this,
        [this](bool isRead) { Q_EMIT profileRead(m_person.pk, isRead); });
    connect(m_log, &CopyLog::undoAsked, this, [this] {
        if (!m_run.log.empty()) {
            takeBack(m_run.log.front().pk);
        }
    });
    connect(m_log, &CopyLog::personAsked, this, &CopyRunner::goToPerson);
    connect(m_log, &CopyLog::leftOutAsked, this, &CopyRunner::showLeftOut);
    connect(m_halt, &Notice::actionAsked, this, &CopyRunner::copyAnywayAsked);
    connect(m_clipboard, &ClipboardGuard::gone, this, [this] {
        if (m_hasPerson) {
            showCurrent();
        }
    });
}

void CopyRunner::begin(CopyRun run, Tell tell)
{
    m_tell = std::move(tell);
    m_order.clear();
    m_refused.clear();
    m_at = 0;
    m_hasPerson = false;
    m_inARow = 0;
    m_takenBack.reset();
    m_lastSent = {};
    update(std::move(run));
}

void CopyRunner::update(CopyRun run)
{
    const auto before = current();
    m_run = std::move(run);
    m_states.clear();
    for (const CopyEntry &entry : m_run.log) {
        m_states.insert(number(entry.pk), entry.state);
    }
    if (m_takenBack && !isInLog(*m_takenBack)) {
        m_takenBack.reset();
        m_inARow = std::max(0, m_inARow - 1);
    }
    arrange();
    const auto same = before ? std::ranges::find(m_order, *before) : m_order.end();
    if (same != m_order.end()) {
        m_at = static_cast<std::size_t>(std::distance(m_order.begin(), same));
        m_person = m_tell(m_order.at(m_at));
        if (!m_person.isOptedOut || !isOpen(m_person.pk)) {
            showAll();
            return;
        }
    }
    m_at = 0;
    goOn();
}

/// Whoever was shown keeps their place, unless they asked us to stop; new ones come behind.
void CopyRunner::arrange()
{
    QSet<quint32> wanted;
    for (const Pk pk : m_run.next) {
        wanted.insert(number(pk));
    }
    QSet<quint32> taken;
    for (const CopyLeft &refused : m_refused) {
        taken.insert(number(refused.pk));
    }
    for (const CopyLeft &left : m_run.left) {
        if (left.why == drafts::NotOffered::OptedOut && isOpen(left.pk)) {
            taken.insert(number(left.pk));
        }
    }
    std::vector<Pk> order;
    const auto add = [&](Pk pk) {
        if (!taken.contains(number(pk))) {
            taken.insert(number(pk));
            order.push_back(pk);
        }
    };
    for (const Pk pk : m_order) {
        if (wanted.contains(number(pk)) || isInLog(pk)) {
            add(pk);
        }
    }
    std::for_each(
        m_run.log.rbegin(), m_run.log.rend(), [&](const CopyEntry &entry) { add(entry.pk); });
    std::ranges::for_each(m_run.next, add);
    m_order = std::move(order);
}

std::optional<Pk> CopyRunner::current() const
{
    return m_hasPerson ? std::optional(m_person.pk) : std::nullopt;
}

std::optional<CopyEntry> CopyRunner::entryOf(Pk pk) const
{
    const auto found = std::ranges::find(m_run.log, pk, &CopyEntry::pk);
    return found == m_run.log.end() ? std::nullopt : std::optional(*found);
}

bool CopyRunner::isOpen(Pk pk) const
{
    const auto found = m_states.constFind(number(pk));
    return found == m_states.constEnd() || *found == HandoverState::Copied;
}

bool CopyRunner::canWrite() const
{
    return m_run.halt.why != CopyHalt::Why::ReadOnly;
}

/// Whoever was handed the text in this run is done, and not left out.
std::vector<CopyLeft> CopyRunner::leftOut() const
{
    std::vector<CopyLeft> left = m_refused;
    const auto isTold = [this](Pk pk) {
        return std::ranges::find(m_refused, pk, &CopyLeft::pk) != m_refused.end();
    };
    std::ranges::copy_if(m_run.left, std::back_inserter(left), [&](const CopyLeft &one) {
        const bool hasStopped = one.why == drafts::NotOffered::OptedOut && isOpen(one.pk);
        return !isTold(one.pk) && (!isInLog(one.pk) || hasStopped);
    });
    return left;
}

void CopyRunner::goTo(std::size_t at)
{
    while (at < m_order.size()) {
        CopyPerson person = m_tell(m_order.at(at));
        if (!person.isOptedOut) {
            m_at = at;
            m_person = std::move(person);
            m_hasPerson = true;
            showAll();
            return;
        }
        m_refused.push_back({person.pk, drafts::NotOffered::OptedOut, person.name, person.handle});
        m_order.erase(m_order.begin() + static_cast<std::ptrdiff_t>(at));
    }
    m_hasPerson = false;
    showAll();
}

void CopyRunner::goToPerson(Pk pk)
{
    const auto found = std::ranges::find(m_order, pk);
    if (found != m_order.end()) {
        goTo(static_cast<std::size_t>(std::distance(m_order.begin(), found)));
        setFocus();
    }
}

void CopyRunner::goBack()
{
    if (m_hasPerson && m_at > 0) {
        goTo(m_at - 1);
    } else if (!m_hasPerson && !m_order.empty()) {
        goTo(m_order.size() - 1);
    }
}

void CopyRunner::goOn()
{
    // Asking for somebody may take them out of the order: they are opted out.
    for (std::size_t step = 0; step < m_order.size(); ++step) {
        const std::size_t at = (m_at + step) % m_order.size();
        if (!isOpen(m_order.at(at))) {
            continue;
        }
        const std::size_t people = m_order.size();
        goTo(at);
        if (m_hasPerson && isOpen(m_person.pk)) {
            return;
        }
        if (m_order.size() != people) {
            m_at = 0;
            goOn();
            return;
        }
    }
    m_hasPerson = false;
    showAll();
}

void CopyRunner::copy()
{
    if (!m_hasPerson || !m_card->canCopy()) {
        return;
    }
    // They may have asked us to stop since they came up, or what was done is still being noted.
    const CopyPerson now = m_tell(m_person.pk);
    if (now.isOptedOut) {
        goOn();
    }
    if (now.isOptedOut || now.hadIt) {
        return;
    }
    m_clipboard->put(m_person.text);
    const CopyPerson person = m_person;
    note(person.pk, HandoverState::Copied);
    showAll();
    Q_EMIT copied(person.pk, person.text);
}

void CopyRunner::openProfile()
{
    if (!m_hasPerson || !m_card->openProfile() || !canWrite()) {
        return;
    }
    m_person.readOn = dateIn(m_zone, m_clock().toSecsSinceEpoch());
    showCurrent();
    Q_EMIT profileRead(m_person.pk, true);
}

void CopyRunner::decide(HandoverState state)
{
    if (!m_hasPerson || !m_card->canDecide()) {
        return;
    }
    const CopyPerson person = m_person;
    note(person.pk, state);
    if (state == HandoverState::Sent) {
        countInARow();
    }
    goOn();
    if (state == HandoverState::Sent) {
        Q_EMIT sent(person.pk, person.text);
    } else {
        Q_EMIT skipped(person.pk);
    }
}

void CopyRunner::countInARow()
{
    const QDateTime now = m_clock();
    const bool isInARow = m_lastSent.isValid() && m_lastSent.secsTo(now) < pauseSeconds;
    m_inARow = isInARow ? m_inARow + 1 : 1;
    m_lastSent = now;
}

/// Shown at once; what was kept of it comes by update().
void CopyRunner::note(Pk pk, HandoverState state)
{
    std::erase_if(m_run.log, [pk](const CopyEntry &entry) { return entry.pk == pk; });
    const QString name = m_person.name.isEmpty() ? m_person.handle : m_person.name;
    m_states.insert(number(pk), state);
    m_run.log.insert(m_run.log.begin(), {pk, name, state, m_clock().toSecsSinceEpoch()});
}

/// They stay done until the workspace says otherwise: nobody is to get a text twice.
void CopyRunner::takeBack(Pk pk)
{
    if (!canWrite()) {
        return;
    }
    m_takenBack = pk;
    goToPerson(pk);
    Q_EMIT takeBackAsked(pk);
}

void CopyRunner::showLeftOut()
{
    auto *dialog = new LeftOutOfCopy(leftOut(), this);
    connect(dialog, &LeftOutOfCopy::personAsked, this, &CopyRunner::personAsked);
    dialog->open();
}

bool CopyRunner::actOnKey(int key, Qt::KeyboardModifiers modifiers)
{
    const Qt::KeyboardModifiers pressed = modifiers & ~Qt::KeypadModifier;
    const bool isEnter = key == Qt::Key_Return || key == Qt::Key_Enter;
    if (isEnter && pressed == Qt::ControlModifier) {
        copy();
        return true;
    }
    if (key == Qt::Key_Z && pressed == Qt::ControlModifier && !m_run.log.empty()) {
        takeBack(m_run.log.front().pk);
        return true;
    }
    if (pressed != Qt::NoModifier) {
        return false;
    }
    if (isEnter) {
        openProfile();
        return true;
    }
    if (key == Qt::Key_Backspace) {
        goBack();
        return true;
    }
    if (!lettersAct(*this) || (key != Qt::Key_D && key != Qt::Key_S)) {
        return false;
    }
    decide(key == Qt::Key_D ? HandoverState::Sent : HandoverState::Skipped);
    return true;
}

void CopyRunner::keyPressEvent(QKeyEvent *event)
{
    if (!actOnKey(event->key(), event->modifiers())) {
        QWidget::keyPressEvent(event);
    }
}

} // namespace comity::ui
