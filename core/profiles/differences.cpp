// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/profiles/differences.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace bearerbox {

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("ImportPlan", text);
}

QString yesOrNo(bool value)
{
    return value ? translated(QT_TRANSLATE_NOOP("ImportPlan", "yes"))
                 : translated(QT_TRANSLATE_NOOP("ImportPlan", "no"));
}

QString headerLines(const std::vector<ExtraHeader> &headers)
{
    QStringList lines;
    for (const ExtraHeader &each : headers) {
        lines << u"%1: %2"_s.arg(each.name, each.value);
    }
    return lines.join(u", "_s);
}

QString refreshWord(RefreshMode mode)
{
    return mode == RefreshMode::Auto ? translated(QT_TRANSLATE_NOOP("ImportPlan", "by itself"))
                                     : translated(QT_TRANSLATE_NOOP("ImportPlan", "by hand"));
}

/// The differences of two profiles, in the order of the form.
class Differences
{
public:
    Differences(const Profile &before, const Profile &after) : m_before(before), m_after(after) {}

    std::vector<MemberChange> all(const ServiceDefinition &service)
    {
        add(QT_TRANSLATE_NOOP("ImportPlan", "Name"), &Profile::name);
        add(QT_TRANSLATE_NOOP("ImportPlan", "Service"), &Profile::service);
        addFields(service);
        add(QT_TRANSLATE_NOOP("ImportPlan", "Group"), &Profile::group);
        note(QT_TRANSLATE_NOOP("ImportPlan", "Favourite"), yesOrNo(m_before.favourite), yesOrNo(m_after.favourite));
        note(QT_TRANSLATE_NOOP("ImportPlan", "Environment"), environmentWord(m_before.environment),
             environmentWord(m_after.environment));
        note(QT_TRANSLATE_NOOP("ImportPlan", "Refresh"), refreshWord(m_before.refresh), refreshWord(m_after.refresh));
        add(QT_TRANSLATE_NOOP("ImportPlan", "One click copies"), &Profile::defaultFormat);
        note(QT_TRANSLATE_NOOP("ImportPlan", "Extra headers"), headerLines(m_before.extraHeaders),
             headerLines(m_after.extraHeaders));
        addConnection();
        return std::move(m_changes);
    }

private:
    void put(const QString &label, const QString &before, const QString &after, bool isTrust = false)
    {
        if (before != after) {
            m_changes.push_back({.label = label, .before = before, .after = after, .isTrust = isTrust});
        }
    }
    void note(const char *label, const QString &before, const QString &after, bool isTrust = false)
    {
        put(translated(label), before, after, isTrust);
    }
    void add(const char *label, QString Profile::*member) { note(label, m_before.*member, m_after.*member); }
    void trust(const char *label, QString ConnectionRules::*member)
    {
        note(label, m_before.connection.*member, m_after.connection.*member, true);
    }

    void addFields(const ServiceDefinition &service)
    {
        for (const Field &field : service.fields) {
            put(field.label.local(), m_before.fields.value(field.id).join(u", "_s),
                m_after.fields.value(field.id).join(u", "_s));
        }
    }

    void addConnection()
    {
        const ConnectionRules &before = m_before.connection;
        const ConnectionRules &after = m_after.connection;
        trust(QT_TRANSLATE_NOOP("ImportPlan", "CA file"), &ConnectionRules::caFile);
        note(QT_TRANSLATE_NOOP("ImportPlan", "Pinned certificates"), before.pinnedSha256.join(u", "_s),
             after.pinnedSha256.join(u", "_s), true);
        trust(QT_TRANSLATE_NOOP("ImportPlan", "Client certificate"), &ConnectionRules::clientCertificate);
        trust(QT_TRANSLATE_NOOP("ImportPlan", "Client key"), &ConnectionRules::clientKey);
        trust(QT_TRANSLATE_NOOP("ImportPlan", "Proxy"), &ConnectionRules::proxy);
        trust(QT_TRANSLATE_NOOP("ImportPlan", "Without the proxy"), &ConnectionRules::noProxy);
        note(QT_TRANSLATE_NOOP("ImportPlan", "Plain http allowed"), yesOrNo(before.allowPlainHttp),
             yesOrNo(after.allowPlainHttp), true);
    }

    const Profile &m_before;
    const Profile &m_after;
    std::vector<MemberChange> m_changes;
};

} // namespace

std::vector<MemberChange> differences(const Profile &before, const Profile &after, const ServiceDefinition &service)
{
    return Differences(before, after).all(service);
}

} // namespace bearerbox
