/* test-json-parse.c: halves of characters. SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "rdv-json-parse.h"

static void
test_halves (void)
{
  static const struct
  {
    const char *json;
    const char *text;
  } cases[] = {
    { "\"plain\"", "plain" },
    { "\"\\u0041\"", "A" },
    { "\"\\ud83d\\ude80\"", "\U0001f680" },
    { "\"\\uD83D\\uDE80x\"", "\U0001f680x" },
    { "\"Half a \\ud800 character\"", "Half a \ufffd character" },
    { "\"\\udc00\"", "\ufffd" },
    { "\"\\ud800\\ud800\"", "\ufffd\ufffd" },
    { "\"\\udc00\\ud800\"", "\ufffd\ufffd" },
    { "\"\\ud800\\ud83d\\ude80\"", "\ufffd\U0001f680" },
    { "\"\\ud800\\u0041\"", "\ufffdA" },
    { "\"\\ud800\\n\"", "\ufffd\n" },
    { "\"\\\\ud800\"", "\\ud800" },
    { "\"\\\\\\ud800\\\\\"", "\\\ufffd\\" },
    { "\"\\ud800\"", "\ufffd" },
    { "\"before \\u0000 after\"", "before \ufffd after" },
    { "\"\\\\u0000\"", "\\u0000" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (JsonNode) node = rdv_json_parse_node (cases[i].json, strlen (cases[i].json));

      g_assert_nonnull (node);
      g_assert_cmpstr (json_node_get_string (node), ==, cases[i].text);
    }
}

/* The names of members as well, and nothing of what stands after the length given. */
static void
test_extent (void)
{
  const char *json = "{\"\\udfff\": \"\\ud800\"}, \\ud800";
  g_autoptr (JsonNode) node = rdv_json_parse_node (json, strlen (json) - 8);

  g_assert_nonnull (node);
  g_assert_cmpstr (json_object_get_string_member (json_node_get_object (node), "\ufffd"), ==, "\ufffd");
  g_assert_null (rdv_json_parse_node ("\"\\", 2));
  g_assert_null (rdv_json_parse_node ("\"\\ud8", 5));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/json-parse/halves", test_halves);
  g_test_add_func ("/json-parse/extent", test_extent);
  return g_test_run ();
}
