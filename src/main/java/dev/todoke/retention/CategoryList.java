package dev.todoke.retention;

import dev.todoke.kernel.DataCategory;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Categories in one column, in the order of the enum, parted by commas. */
final class CategoryList {

    private CategoryList() {}

    static String write(Set<DataCategory> categories) {
        return categories.stream().sorted().map(DataCategory::name).collect(Collectors.joining(","));
    }

    static Set<DataCategory> read(String column) {
        Set<DataCategory> categories = EnumSet.noneOf(DataCategory.class);
        for (String name : column.split(",")) {
            if (!name.isEmpty()) {
                categories.add(DataCategory.valueOf(name));
            }
        }
        return categories;
    }
}
