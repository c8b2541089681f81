import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Enough of RFC 8259 for the demonstration: maps, lists, strings; numbers and words stay as they are written. */
final class DemoJson {
    private final String text;
    private int at;

    private DemoJson(String text) {
        this.text = text;
    }

    static Map<?, ?> object(String text) {
        return (Map<?, ?>) new DemoJson(text).value();
    }

    /** The members of an array of objects. */
    static List<Map<?, ?>> objects(Object array) {
        List<Map<?, ?>> list = new ArrayList<>();
        ((List<?>) array).forEach(each -> list.add((Map<?, ?>) each));
        return list;
    }

    /** The text of a member; empty where there is none. */
    static String text(Map<?, ?> object, String name) {
        Object value = object.get(name);
        return value == null ? "" : value.toString();
    }

    static long number(Map<?, ?> object, String name) {
        return Long.parseLong(text(object, name));
    }

    /** A JSON string. */
    static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }

    private Object value() {
        skip();
        return switch (text.charAt(at)) {
            case '{' -> object();
            case '[' -> array();
            case '"' -> string();
            default -> word();
        };
    }

    private Map<String, Object> object() {
        Map<String, Object> map = new LinkedHashMap<>();
        while (next('}')) {
            String name = string();
            skip();
            at++;
            map.put(name, value());
        }
        return map;
    }

    private List<Object> array() {
        List<Object> list = new ArrayList<>();
        while (next(']')) {
            list.add(value());
        }
        return list;
    }

    /** Steps over the bracket or comma; false at the end. */
    private boolean next(char end) {
        skip();
        if (text.charAt(at) != end) {
            at++;
            skip();
        }
        if (text.charAt(at) == end) {
            at++;
            return false;
        }
        return true;
    }

    private String string() {
        StringBuilder out = new StringBuilder();
        for (at++; text.charAt(at) != '"'; at++) {
            char c = text.charAt(at);
            if (c == '\\') {
                c = text.charAt(++at);
                if (c == 'u') {
                    out.append((char) Integer.parseInt(text.substring(at + 1, at + 5), 16));
                    at += 4;
                    continue;
                }
                int control = "bfnrt".indexOf(c);
                c = control < 0 ? c : "\b\f\n\r\t".charAt(control);
            }
            out.append(c);
        }
        at++;
        return out.toString();
    }

    private Object word() {
        int start = at;
        while (at < text.length() && ",]} \r\n\t".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        String word = text.substring(start, at);
        return word.equals("null") ? null : word;
    }

    private void skip() {
        while (Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }
}
