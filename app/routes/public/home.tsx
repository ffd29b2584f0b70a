export default function Home() {
	return <h1>x</h1>
}
