package fibril.app.demo;

import fibril.clinic.people.Client;
import fibril.clinic.people.Sex;
import fibril.clinic.practice.Provenance;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Names of people who do not exist: enough of them that few share one, and some do. */
final class BusyPeople {

    private static final List<String> GIVEN = List.of(
            "Fern",
            "Hazel",
            "Ivy",
            "Rowan",
            "Linden",
            "Aspen",
            "Briar",
            "Clover",
            "Dahlia",
            "Elder",
            "Flora",
            "Heather",
            "Iris",
            "Jasmin",
            "Laurel",
            "Lily",
            "Marigold",
            "Myrtle",
            "Olive",
            "Pansy",
            "Poppy",
            "Primrose",
            "Reed",
            "Rose",
            "Rosemary",
            "Rue",
            "Saffron",
            "Sage",
            "Sorrel",
            "Thyme",
            "Viola",
            "Willow",
            "Yarrow",
            "Zinnia");
    private static final List<String> FRONT = List.of(
            "Ash", "Birch", "Black", "Bright", "Brook", "Cold", "Dun", "East", "Fair", "Fal", "Grey", "Green", "Hart",
            "Hay", "High", "Holm", "Kings", "Lang", "Lake", "Mars", "Mill", "Moor", "Nor", "Oak", "Oxen", "Red", "Rock",
            "Shel", "Stan", "Stone", "Thorn", "Wain", "West", "White", "Win", "Wood");
    private static final List<String> END = List.of(
            "bourne", "bridge", "bury", "by", "combe", "cote", "croft", "dale", "den", "field", "ford", "gate", "ham",
            "hill", "holt", "hurst", "land", "ley", "mere", "more", "over", "shaw", "stead", "stoke", "ton", "well",
            "wick", "worth");

    private static final int[] SKIN = {1, 2, 2, 2, 3, 3, 3, 4, 4, 5, 6};

    private final BusyChance chance;

    BusyPeople(BusyChance chance) {
        this.chance = chance;
    }

    Client meet(int number, LocalDate day, UUID author, Instant at) {
        String given = chance.of(GIVEN);
        String family = chance.of(FRONT) + chance.of(END);
        return new Client(
                chance.id(),
                given,
                family,
                day.minusYears(chance.between(19, 68)).minusDays(chance.between(0, 365)),
                chance.percent(15) ? Sex.MALE : Sex.FEMALE,
                SKIN[chance.between(0, SKIN.length)],
                (given + "." + family + number + "@example.org").toLowerCase(Locale.ROOT),
                "01632 %06d".formatted(number % 1_000_000),
                "",
                null,
                Provenance.first(author, at));
    }
}
