package fibril.app;

import fibril.atlas.Area;
import fibril.atlas.Atlas;
import fibril.atlas.Concern;
import fibril.atlas.Fitzpatrick;
import fibril.atlas.ScreeningRule;
import fibril.atlas.Sex;
import fibril.clinic.consult.Answer;
import fibril.clinic.consult.AnswerFault;
import fibril.clinic.consult.Candidate;
import fibril.clinic.consult.RuleBook;
import fibril.clinic.consult.store.AnswerJson;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What {@code fibril screen} was asked, and everything that is wrong with it. Each problem names field, value, bound. */
record ScreenRequest(Candidate candidate, LocalDate today, Map<String, Answer> answers, List<String> problems) {

    private static final int OLDEST = 120;

    static ScreenRequest read(JsonNode node, Atlas atlas, RuleBook book) {
        return new Reader(atlas, book).request(node);
    }

    private static final class Reader {

        private final Atlas atlas;
        private final RuleBook book;
        private final List<String> problems = new ArrayList<>();

        Reader(Atlas atlas, RuleBook book) {
            this.atlas = atlas;
            this.book = book;
        }

        ScreenRequest request(JsonNode node) {
            if (!node.isObject()) problem("request", node, "an object in braces");
            known("", node, Set.of("today", "area", "concern", "person", "answers"));
            LocalDate today = today(node);
            Optional<String> area =
                    id(node, "", "area", atlas.areas().stream().map(Area::id).toList());
            if (area.isEmpty() && !node.has("area")) problems.add("area: is missing; one area id is needed");
            Optional<String> concern = id(
                    node,
                    "",
                    "concern",
                    atlas.concerns().stream().map(Concern::id).toList());
            JsonNode person = object(node, "person");
            known("person.", person, Set.of("age", "sex", "fitzpatrick"));
            Candidate candidate = new Candidate(
                    sex(person),
                    null,
                    whole(person, "age", 0, OLDEST),
                    fitzpatrick(person),
                    area.map(Set::of).orElse(Set.of()),
                    concern.map(Set::of).orElse(Set.of()));
            if (!node.has("answers")) problems.add("answers: is missing; an object of rule ids is needed, {} for none");
            return new ScreenRequest(candidate, today, answers(object(node, "answers"), today), problems);
        }

        private LocalDate today(JsonNode node) {
            JsonNode value = node.path("today");
            if (value.isMissingNode()) {
                problems.add("today: is missing; a day such as \"2026-07-22\" is needed");
                return LocalDate.MAX;
            }
            Optional<LocalDate> day = day(value).filter(each -> !each.isBefore(AnswerFault.EARLIEST));
            if (day.isEmpty())
                problem("today", value, "a day such as \"2026-07-22\", from " + AnswerFault.EARLIEST + " on");
            return day.orElse(LocalDate.MAX);
        }

        private static Optional<LocalDate> day(JsonNode value) {
            try {
                return value.isString() ? Optional.of(LocalDate.parse(value.asString())) : Optional.empty();
            } catch (DateTimeParseException notADay) {
                return Optional.empty();
            }
        }

        private Optional<String> id(JsonNode node, String prefix, String field, List<String> allowed) {
            JsonNode value = node.path(field);
            if (value.isMissingNode()) return Optional.empty();
            if (value.isString() && allowed.contains(value.asString())) return Optional.of(value.asString());
            problem(prefix + field, value, "one of " + String.join(", ", allowed));
            return Optional.empty();
        }

        private JsonNode object(JsonNode node, String field) {
            JsonNode value = node.path(field);
            if (!value.isMissingNode() && !value.isObject()) problem(field, value, "an object in braces");
            return value;
        }

        private Sex sex(JsonNode person) {
            return id(person, "person.", "sex", List.of("F", "M"))
                    .map(sex -> sex.equals("F") ? Sex.FEMALE : Sex.MALE)
                    .orElse(Sex.UNKNOWN);
        }

        private Fitzpatrick fitzpatrick(JsonNode person) {
            Integer type = whole(person, "fitzpatrick", 1, 6);
            return type == null ? Fitzpatrick.UNKNOWN : Fitzpatrick.ofNumber(type);
        }

        private @Nullable Integer whole(JsonNode person, String field, int least, int most) {
            JsonNode value = person.path(field);
            if (value.isMissingNode()) return null;
            if (value.isIntegralNumber()
                    && value.canConvertToInt()
                    && value.asInt() >= least
                    && value.asInt() <= most) {
                return value.asInt();
            }
            problem("person." + field, value, "a whole number from " + least + " to " + most);
            return null;
        }

        private Map<String, Answer> answers(JsonNode node, LocalDate today) {
            Map<String, Answer> answers = new LinkedHashMap<>();
            for (Map.Entry<String, JsonNode> each : node.properties()) {
                Optional<ScreeningRule> rule = book.find(each.getKey());
                if (rule.isEmpty()) {
                    problem("answers." + each.getKey(), each.getValue(), "the ids of rules: " + ruleIds());
                } else {
                    answer(rule.get(), each.getValue(), today).ifPresent(answer -> answers.put(each.getKey(), answer));
                }
            }
            return answers;
        }

        private String ruleIds() {
            return book.rules().stream().map(ScreeningRule::id).collect(Collectors.joining(", "));
        }

        private Optional<Answer> answer(ScreeningRule rule, JsonNode node, LocalDate today) {
            String field = "answers." + rule.id();
            try {
                Answer answer = AnswerJson.read(node);
                AnswerFault.of(rule, answer, today).ifPresent(fault -> problems.add(words(field, node, fault)));
                return Optional.of(answer);
            } catch (AnswerJson.Unreadable unreadable) {
                String part = unreadable.field().isEmpty() ? "" : "." + unreadable.field();
                problems.add(field + part + ": " + unreadable.getMessage());
                return Optional.empty();
            }
        }

        private static String words(String field, JsonNode node, AnswerFault fault) {
            return switch (fault) {
                case AnswerFault.WrongShape(List<AnswerFault.Form> allowed) ->
                    field + ": was " + node + "; allowed is "
                            + allowed.stream().map(AnswerFault.Form::word).collect(Collectors.joining(", "));
                case AnswerFault.DayOutside(LocalDate given, LocalDate earliest, LocalDate latest) ->
                    field + ": was " + given + "; a day from " + earliest + " to " + latest + " is allowed";
                case AnswerFault.NotOffered(String given, List<String> offered) ->
                    field + ".choice: was \"" + given + "\"; one of " + String.join(", ", offered) + " is allowed";
                case AnswerFault.RatingOutside(int given, int min, int max) ->
                    field + ".rating: was " + given + "; " + min + " to " + max + " is allowed";
                case AnswerFault.TextMissing() -> field + ".text: is missing; what was said must be written down";
                case AnswerFault.TextTooLong(int given, int longest) ->
                    field + ".text: has " + given + " characters; at most " + longest + " are allowed";
            };
        }

        private void known(String prefix, JsonNode node, Set<String> allowed) {
            for (String field : node.propertyNames()) {
                if (allowed.contains(field)) continue;
                problems.add(prefix + field + ": was " + node.path(field) + "; there is no such field, allowed are "
                        + allowed.stream().sorted().collect(Collectors.joining(", ")));
            }
        }

        private void problem(String field, JsonNode value, String allowed) {
            problems.add(field + ": was " + value + "; allowed is " + allowed);
        }
    }
}
