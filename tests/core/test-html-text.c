/* test-html-text.c: what HTML says, without its markup. SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "rdv-html-entity.h"
#include "rdv-html-text.h"

/* The text, then a line " -> address (title)" for each link. */
static char *
describe (const char *html)
{
  g_autoptr (RdvHtmlText) text = rdv_html_text_new (html);
  GString *out = g_string_new (text->text);

  for (guint i = 0; i < text->n_links; i++)
    {
      g_string_append_printf (out, " -> %s", text->links[i].uri);
      if (text->links[i].title != NULL)
        g_string_append_printf (out, " (%s)", text->links[i].title);
    }
  return g_string_free (out, FALSE);
}

static void
assert_all (const char *const (*cases)[2], gsize n)
{
  for (gsize i = 0; i < n; i++)
    {
      g_autofree char *text = describe (cases[i][0]);

      g_assert_cmpstr (text, ==, cases[i][1]);
    }
}

static void
test_blocks (void)
{
  static const char *const cases[][2] = {
    { "", "" },
    { "  plain\n text ", "plain text" },
    { "<p>One</p><p>Two\n  and <b>bold</b>.</p>", "One\n\nTwo and bold." },
    { "<p>open <p>paragraphs", "open\n\nparagraphs" },
    { "<h2>Head</h2>Text<div>box</div>after", "Head\n\nText\n\nbox\n\nafter" },
    { "a<br>b<BR/>c<br><br>d<br><br><br>e", "a\nb\nc\n\nd\n\ne" },
    { "<p>&nbsp;</p><p> </p><p>x&nbsp;</p>", "x" },
    { "10&nbsp;km", "10\u00A0km" },
    { "a <i> b </i> c", "a b c" },
    { "a<b> b</b>c", "a bc" },
    { "first\n\nsecond\r\n\r\nthird", "first\n\nsecond\n\nthird" },
    { "first\n\nsecond<br>third", "first second\nthird" },
    { "<pre>a  b\n  c</pre>d", "a  b\nc\n\nd" },
    { "<blockquote>said</blockquote>who", "said\n\nwho" },
    { "He said <q>no</q>.", "He said “no”." },
    { "10<sup>6</sup> CO<sub>2</sub> 20<sup>th</sup>", "10⁶ CO₂ 20th" },
  };

  assert_all (cases, G_N_ELEMENTS (cases));
}

static void
test_lists (void)
{
  static const char *const cases[][2] = {
    { "Of:<ul><li>one</li><li>two</li></ul>End", "Of:\n\n• one\n• two\n\nEnd" },
    { "<ol><li>one<li>two</ol>", "1. one\n2. two" },
    { "<ul><li>a<ol><li>b</li><li>c</li></ol></li><li>d<ul><li>e</ul></ul>",
      "• a\n  1. b\n  2. c\n• d\n  ◦ e" },
    { "<ul><li><p>one</p></li><li><p>two</p></li></ul>", "• one\n• two" },
    { "<li>alone", "• alone" },
    { "</ul></ul><p>x</p></ol>", "x" },
    { "<dl><dt>Word</dt><dd>Meaning</dd></dl>", "Word\nMeaning" },
    { "<table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr></table>", "a | b\n1 | 2" },
  };

  assert_all (cases, G_N_ELEMENTS (cases));
}

static void
test_links (void)
{
  static const char *const cases[][2] = {
    { "See <a href=\"https://a.example/x?a=1&amp;b=2\">the  <b>page</b></a>.",
      "See the page. -> https://a.example/x?a=1&b=2 (the page)" },
    { "<a href='http://a.example'>http://a.example</a>", "http://a.example -> http://a.example" },
    { "<A class=x HREF = mailto:a@b.example >write</A>", "write -> mailto:a@b.example (write)" },
    { "<a href=http://a.example/?q=b>x</a>", "x -> http://a.example/?q=b (x)" },
    { "<a href=\"//a.example/\"><img src=x></a>", "-> https://a.example/" },
    { "<a href=\"javascript:alert(1)\">a</a><a href=\"/here\">b</a><a name=c>c</a><a href=file:///etc>d</a>",
      "abcd" },
    { "<a href=http://b.example>one<a href=http://a.example>two",
      "onetwo -> http://b.example (one) -> http://a.example (two)" },
    { "<a href=http://a.example>one</a> <a href=http://a.example>two</a>",
      "one two -> http://a.example (one)" },
    { "<a href=\"http://a.example/\nlong\tone\">x</a>", "x -> http://a.example/longone (x)" },
    { "<p title=\"<a href=http://no.example>\">x", "x" },
  };

  /* a link without text leaves a space only in the description */
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strstrip (describe (cases[i][0]));

      g_assert_cmpstr (text, ==, cases[i][1]);
    }
}

static void
test_text (void)
{
  static const char *const cases[][2] = {
    { "a < b and c > d", "a < b and c > d" },
    { "1<2, <3, <-", "1<2, <3, <-" },
    { "std::vector<int> and <Name> <a@b.example> <https://a.example>",
      "std::vector<int> and <Name> <a@b.example> <https://a.example>" },
    { "ends with <", "ends with <" },
    { "ends with </", "ends with </" },
    { "ends with <b", "ends with <b" },
    { "ends with <a href=\"http://a.example", "ends with <a href=\"http://a.example" },
    { "<a href=\"x>link</a> more", "link more" },
    { "AT&T &lt;b&gt; &amp;amp; &eacute;&#233;&#xe9; &hellip; &euro;", "AT&T <b> &amp; ééé … €" },
    { "&copy 2020 &copy=1 &unknown; &; & &#; &#x; &#xZ;", "© 2020 &copy=1 &unknown; &; & &#; &#x; &#xZ;" },
    { "&#150;&#0;&#xD800;&#99999999999999999999;", "–\uFFFD\uFFFD\uFFFD" },
    { "a\x01\x7f\xC2\x85z", "az" },
    { "\xff<p>b", "\uFFFD\n\nb" },
    { "<![CDATA[1 < 2 <b>&amp;]]>", "1 < 2 <b>&amp;" },
    { "<o:p>x</o:p><my-box>y</my-box>", "xy" },
  };

  assert_all (cases, G_N_ELEMENTS (cases));
}

static void
test_dropped (void)
{
  static const char *const cases[][2] = {
    { "a<script>if (1 < 2) alert ('</p>');</script>b", "ab" },
    { "a<SCRIPT type=x>b</Script >c", "ac" },
    { "a<style>p { color: red }</style>b", "ab" },
    { "a<script>never ends", "a" },
    { "a<title>never ends", "anever ends" },
    { "a<script>x</scripty></script>b", "ab" },
    { "<!DOCTYPE html><html><head><title>t</title></head><body><p>x</p></body></html>", "x" },
    { "a<!-- <p>b --> c<!-->d<!-- never > ends", "a cd ends" },
    { "<?xml version='1.0'?>x<![if !mso]>y<![endif]>", "xy" },
    { "<svg><path d=''/><text>t</text></svg>x", "x" },
  };

  assert_all (cases, G_N_ELEMENTS (cases));
}

static void
test_line (void)
{
  g_autofree char *line = rdv_html_text_dup_line ("<p>One</p>\n<p>two<br>three</p>");

  g_assert_cmpstr (line, ==, "One two three");
  g_assert_true (rdv_html_text_is_markup ("a<br>b"));
  g_assert_true (rdv_html_text_is_markup ("1 < 2 </p>"));
  g_assert_false (rdv_html_text_is_markup ("a < b > c"));
  g_assert_false (rdv_html_text_is_markup ("<Name> &amp;"));
}

static void
test_entities_are_sorted (void)
{
  static const char *const names[] = {
    "AElig", "Alpha", "Zeta", "apos", "frasl", "quot", "thetasym", "zwnj"
  };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *reference = g_strdup_printf ("&%s;", names[i]);
      gunichar character;

      g_assert_cmpuint (rdv_html_entity_read (reference, &character), ==, strlen (reference));
    }
}

/* However it is cut, text comes out, valid and without control characters. */
static void
test_cut_anywhere (void)
{
  const char *html =
      "<p class=\"a'b\">Tëxt &eacute;<ul><li>x<ol><li>y</ol></ul><a href='http://a.example'>l</a>"
      "<!-- c --><script>s</script><![CDATA[d]]><table><tr><td>1<td>2</table><pre> a\n b</pre>";

  for (gsize from = 0; from <= strlen (html); from++)
    for (gsize to = from; to <= strlen (html); to++)
      {
        g_autofree char *part = g_strndup (html + from, to - from);
        g_autoptr (RdvHtmlText) text = rdv_html_text_new (part);

        g_assert_true (g_utf8_validate (text->text, -1, NULL));
        g_assert_null (strstr (text->text, "\n\n\n"));
      }
}

/* Markup that never ends is read in time that grows with its length: a square of it would take minutes. */
static void
test_large (void)
{
  static const char *const pieces[] = {
    "<b ",     "<a href=\"", "<a href='\">", "<!-- ",     "<script",
    "<title>", "<ul><li>",   "<sup>1",       "<![CDATA[", "<a href=http://a.example>",
    "&amp;",   "<p>",        "\n\n",         "<?x "
  };

  for (gsize i = 0; i < G_N_ELEMENTS (pieces); i++)
    {
      GString *html = g_string_new (NULL);
      RdvHtmlText *text;

      while (html->len < 1000000)
        g_string_append (html, pieces[i]);
      text = rdv_html_text_new (html->str);
      g_assert_true (g_utf8_validate (text->text, -1, NULL));
      rdv_html_text_free (text);
      g_string_free (html, TRUE);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/html-text/blocks", test_blocks);
  g_test_add_func ("/html-text/lists", test_lists);
  g_test_add_func ("/html-text/links", test_links);
  g_test_add_func ("/html-text/text", test_text);
  g_test_add_func ("/html-text/dropped", test_dropped);
  g_test_add_func ("/html-text/line", test_line);
  g_test_add_func ("/html-text/entities-are-sorted", test_entities_are_sorted);
  g_test_add_func ("/html-text/cut-anywhere", test_cut_anywhere);
  g_test_add_func ("/html-text/large", test_large);
  return g_test_run ();
}
