package org.caseveil.identify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.caseveil.language.Gender;
import org.caseveil.language.LanguagePack;
import org.caseveil.language.OrdinaryWords;
import org.caseveil.text.Words;

/**
 * Links claims to entities: the mentions of a person's names to one of the cast, with role and
 * gender where the text tells; ages, jobs, origins and telling phrases to the person they are said
 * of; equal places, organisations, dates and numbers to one another. Thread safe.
 */
final class CastLinker {

  static final Set<IdentifierType> SAID_OF_A_PERSON =
      EnumSet.of(
          IdentifierType.AGE,
          IdentifierType.PROFESSION,
          IdentifierType.DEMOGRAPHIC,
          IdentifierType.UNIQUE);

  private final NameUse use;
  private final PersonClues clues;

  CastLinker(LanguagePack language, OrdinaryWords ordinary) {
    use = new NameUse(language, ordinary);
    clues = new PersonClues(language);
  }

  /** Findings and cast of disjoint, ascending claims. */
  Identification link(Words words, List<Claim> claims) {
    Reading reading = Reading.of(words);
    List<Member> cast = named(reading, claims);
    Owners owners = new Owners(reading, claims, clues.spoken(reading), cast);
    for (int i = 0; i < claims.size(); i++) {
      if (SAID_OF_A_PERSON.contains(claims.get(i).type())) {
        owners.ownerOf(i).quasi().add(i);
      }
    }
    cast.sort(Comparator.comparing(Member::firstFinding));
    return identification(reading, claims, cast);
  }

  private List<Member> named(Reading reading, List<Claim> claims) {
    Map<Integer, PhraseTrie.Match<PersonClues.Clue>> spoken = clues.spoken(reading);
    Set<Integer> namedWords = new HashSet<>();
    for (Claim claim : claims) {
      if (claim.type() == IdentifierType.PERSON) {
        for (int w = reading.first(claim.span()); w < reading.end(claim.span()); w++) {
          namedWords.add(w);
        }
      }
    }
    List<Member> cast = new ArrayList<>();
    for (NameClusters.Cluster cluster : NameClusters.of(reading, use, claims)) {
      Member member = new Member(cluster.mentions());
      if (cluster.family()) {
        member.vote("family", 10, Optional.empty());
      }
      for (int mention : cluster.mentions()) {
        observe(reading, claims.get(mention), spoken, namedWords, member);
      }
      cast.add(member);
    }
    new LeadingRoles(reading, claims, spoken).assign(cast);
    return cast;
  }

  private void observe(
      Reading reading,
      Claim claim,
      Map<Integer, PhraseTrie.Match<PersonClues.Clue>> spoken,
      Set<Integer> namedWords,
      Member member) {
    clues
        .title(reading, claim.span(), spoken)
        .ifPresent(
            title -> {
              member.lean(title.gender(), 6);
              if (!title.role().equals("person")) {
                member.vote(title.role(), 2, title.gender());
              }
            });
    clues
        .told(reading, claim.span(), spoken, namedWords)
        .ifPresent(
            told -> {
              boolean patient = told.role().equals(LeadingRoles.PATIENT);
              boolean relation = told.kind() == PersonClues.Kind.RELATION;
              member.vote(told.role(), patient ? 5 : relation ? 4 : 3, told.gender());
            });
    int balance = clues.pronounBalance(reading, claim.span(), namedWords);
    member.lean(Optional.of(balance > 0 ? Gender.FEMALE : Gender.MALE), Math.abs(balance));
  }

  private static Identification identification(
      Reading reading, List<Claim> claims, List<Member> cast) {
    String[] entities = new String[claims.size()];
    List<Person> persons = new ArrayList<>(cast.size());
    for (int i = 0; i < cast.size(); i++) {
      Member member = cast.get(i);
      String id = "p" + (i + 1);
      member.findings().forEach(finding -> entities[finding] = id);
      persons.add(new Person(id, member.role(), member.gender(), member.findings()));
    }
    Map<String, Integer> counts = new HashMap<>();
    Map<String, String> ids = new TreeMap<>();
    List<Finding> findings = new ArrayList<>(claims.size());
    for (int i = 0; i < claims.size(); i++) {
      Claim claim = claims.get(i);
      if (entities[i] == null) {
        String prefix = prefix(claim.type());
        String thing = prefix + ' ' + String.join(" ", reading.keysIn(claim.span()));
        entities[i] =
            ids.computeIfAbsent(thing, t -> prefix + counts.merge(prefix, 1, Integer::sum));
      }
      findings.add(
          new Finding(
              claim.span(),
              claim.type(),
              claim.identifierClass(),
              entities[i],
              claim.score(),
              claim.detectors()));
    }
    return new Identification(findings, persons);
  }

  private static String prefix(IdentifierType type) {
    return switch (type) {
      case LOCATION -> "l";
      case ORGANIZATION -> "o";
      case DATE -> "d";
      case ID -> "i";
      case PHONE, EMAIL -> "c";
      case URL -> "u";
      case PERSON, AGE, PROFESSION, DEMOGRAPHIC, UNIQUE -> "p";
    };
  }
}
