/* rdv-json-text.c: see rdv-json-text.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-json-text.h"

#include <string.h>

static void
append_escaped (GString *out, char c)
{
  static const char plain[] = "\"\\\b\f\n\r\t";
  static const char names[] = "\"\\bfnrt";
  const char *found = strchr (plain, c);

  if (found != NULL)
    g_string_append_printf (out, "\\%c", names[found - plain]);
  else
    g_string_append_printf (out, "\\u%04x", (guint)(guchar)c);
}

void
rdv_json_text_append_string (GString *out, const char *text)
{
  if (text == NULL)
    {
      g_string_append (out, "null");
      return;
    }
  g_string_append_c (out, '"');
  for (; *text != 0; text++)
    if (*text == '"' || *text == '\\' || (guchar)*text < 0x20)
      append_escaped (out, *text);
    else
      g_string_append_c (out, *text);
  g_string_append_c (out, '"');
}

void
rdv_json_text_append_comma (GString *out)
{
  char last = out->len > 0 ? out->str[out->len - 1] : '[';

  if (last != '{' && last != '[')
    g_string_append_c (out, ',');
}

void
rdv_json_text_append_key (GString *out, const char *key)
{
  rdv_json_text_append_comma (out);
  rdv_json_text_append_string (out, key);
  g_string_append_c (out, ':');
}

void
rdv_json_text_append_member (GString *out, const char *key, const char *value)
{
  rdv_json_text_append_key (out, key);
  rdv_json_text_append_string (out, value);
}

void
rdv_json_text_append_number (GString *out, const char *key, guint value)
{
  rdv_json_text_append_key (out, key);
  g_string_append_printf (out, "%u", value);
}
