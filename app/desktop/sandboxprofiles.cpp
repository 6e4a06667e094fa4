// SPDX-FileCopyrightText: 2026 The Bearerbox authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/sandboxprofiles.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace bearerbox {

namespace {

QString freeName(const QString &wanted, const QStringList &taken)
{
    QString name = wanted;
    for (int number = 2; taken.contains(name); ++number) {
        name = u"%1-%2"_s.arg(wanted).arg(number);
    }
    return name;
}

/// Whether the sandbox can be logged in to with this definition.
bool isServed(const ServiceDefinition &service, const SandboxFacts &facts)
{
    const std::vector<const Field *> secrets = service.secretFields();
    return !service.isUserDefined &&
           std::ranges::any_of(secrets, [&facts](const Field *each) { return facts.values.contains(each->id); });
}

QString valueFor(const Field &field, const ServiceDefinition &service, const SandboxFacts &facts)
{
    if (field.id == service.base) {
        return facts.address;
    }
    const auto fact = facts.values.find(field.id);
    if (fact != facts.values.end()) {
        return fact->second.revealText();
    }
    return field.required && field.standard.isEmpty() ? field.example : QString();
}

SandboxProfile filled(Profile profile, const ServiceDefinition &service, const SandboxFacts &facts)
{
    SandboxProfile made;
    for (const Field &field : service.fields) {
        const auto fact = facts.values.find(field.id);
        if (field.isSecret() && fact != facts.values.end()) {
            made.secrets[field.id] = fact->second;
        } else if (const QString value = field.isSecret() ? QString() : valueFor(field, service, facts);
                   !value.isEmpty()) {
            profile.fields[field.id] = QStringList{value};
        }
    }
    made.profile = std::move(profile);
    return made;
}

} // namespace

Result<SandboxFacts> readSandboxFacts(const QByteArray &line)
{
    const QJsonObject object = QJsonDocument::fromJson(line).object();
    SandboxFacts facts{.address = object[u"address"].toString()};
    for (auto member = object.begin(); member != object.end(); ++member) {
        facts.values[member.key()] = Secret(member->toString().toUtf8());
    }
    if (facts.address.isEmpty()) {
        return fail(ErrorKind::Unusable,
                    QCoreApplication::translate("Sandbox", "The sandbox did not say where it listens."));
    }
    return facts;
}

std::vector<SandboxProfile> sandboxProfiles(const SandboxFacts &facts, const ServiceCatalogue &services,
                                            const std::vector<Profile> &lastTime, const QStringList &takenNames)
{
    std::vector<SandboxProfile> made;
    for (const ServicePointer &service : services.all()) {
        if (!isServed(*service, facts)) {
            continue;
        }
        const auto earlier = std::ranges::find(lastTime, service->id, &Profile::service);
        const bool isBack = earlier != lastTime.end();
        const Profile blank{.id = isBack ? earlier->id : QUuid::createUuid(),
                            .name = isBack ? earlier->name : freeName(u"sandbox-"_s + service->id, takenNames),
                            .service = service->id,
                            .group = QCoreApplication::translate("Sandbox", "Sandbox"),
                            .environment = Environment::Test};
        made.push_back(filled(blank, *service, facts));
    }
    return made;
}

} // namespace bearerbox
