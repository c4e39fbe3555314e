/* rdv-xml.c: see rdv-xml.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-xml.h"

#include <math.h>
#include <string.h>

/* The Char production of XML 1.0, fifth edition, section 2.2. */
static gboolean
is_xml_char (gunichar c)
{
  return c == '\t' || c == '\n' || c == '\r' || (c >= 0x20 && c != 0xfffe && c != 0xffff);
}

void
rdv_xml_append_text (GString *xml, const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '&')
        g_string_append (xml, "&amp;");
      else if (c == '<')
        g_string_append (xml, "&lt;");
      else if (c == '>')
        g_string_append (xml, "&gt;");
      else if (c == '"')
        g_string_append (xml, "&quot;");
      else if (c == '\t' || c == '\n' || c == '\r')
        g_string_append_printf (xml, "&#%u;", c); /* as itself it would be normalised to a space in an attribute */
      else
        g_string_append_unichar (xml, is_xml_char (c) ? c : 0xfffd);
    }
}

/* @format: with a fixed number of decimals, those at the end that are 0 left out. */
static void
append_trimmed (GString *xml, const char *format, double number)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];
  gsize length;

  g_ascii_formatd (buffer, sizeof buffer, format, number);
  length = strlen (buffer);
  while (buffer[length - 1] == '0')
    length--;
  if (buffer[length - 1] == '.')
    length--;
  g_string_append_len (xml, buffer, (gssize) length);
}

void
rdv_xml_append_number (GString *xml, double number)
{
  double rounded = round (number * 100) / 100;

  if (rounded == 0)
    g_string_append_c (xml, '0');
  else
    append_trimmed (xml, "%.2f", rounded);
}

void
rdv_xml_append_factor (GString *xml, double factor)
{
  append_trimmed (xml, "%.6f", factor);
}

void
rdv_xml_append_number_attribute (GString *xml, const char *name, double number)
{
  g_string_append_printf (xml, " %s=\"", name);
  rdv_xml_append_number (xml, number);
  g_string_append_c (xml, '"');
}

void
rdv_xml_append_text_attribute (GString *xml, const char *name, const char *text)
{
  g_string_append_printf (xml, " %s=\"", name);
  rdv_xml_append_text (xml, text);
  g_string_append_c (xml, '"');
}

void
rdv_xml_append_name (GString *xml, const char *name)
{
  for (const char *p = name; *p != '\0'; p++)
    if (g_ascii_isalnum (*p) || *p == '-' || *p == '_')
      g_string_append_c (xml, *p);
    else
      g_string_append_printf (xml, ".%02x", (guint8) *p);
}
